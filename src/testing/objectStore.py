"""OpenStack Swift with its S3 API, all of it in this one process.

    objectStore.py FOLDER PORT    FOLDER holds the .conf files and the data
"""
import http.client
import logging
import sys

import eventlet
from eventlet import wsgi

eventlet.hubs.use_hub("poll")
eventlet.patcher.monkey_patch(all=False, socket=True, select=True, thread=True)

from swift.common import storage_policy, utils
from swift.common.ring import RingBuilder
from swift.common.wsgi import SwiftHttpProtocol, loadapp

folder, port = sys.argv[1], int(sys.argv[2])
utils.SWIFT_CONF_FILE = folder + "/swift.conf"
utils.validate_configuration()
storage_policy.reload_storage_policies()
http.client._MAXHEADERS = 200

kinds = ["proxy", "account", "container", "object"]
for offset, kind in enumerate(kinds[1:], 1):
    builder = RingBuilder(4, 1, 1)
    builder.add_dev({
        "region": 1, "zone": 1, "weight": 1, "device": "disk",
        "ip": "127.0.0.1", "port": port + offset,
        "replication_ip": "127.0.0.1", "replication_port": port + offset,
    })
    builder.rebalance()
    builder.get_ring().save("%s/%s.ring.gz" % (folder, kind))

running = []
for offset, kind in reversed(list(enumerate(kinds))):
    listening = eventlet.listen(("127.0.0.1", port + offset), backlog=512)
    app = loadapp("%s/%s.conf" % (folder, kind))
    running.append(eventlet.spawn(
        wsgi.server, listening, app, log=logging.getLogger("swift"),
        log_output=False, protocol=SwiftHttpProtocol,
        capitalize_response_headers=False, keepalive=True))
print("ready", flush=True)
for server in running:
    server.wait()
