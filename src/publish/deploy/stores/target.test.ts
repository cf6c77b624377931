import { describe, expect, test } from 'vitest'
import { readTarget } from './target.ts'

const typed = {
  ...{ to: 's3://site', endpoint: '', region: '', profile: '' },
  ...{ 'path-style': false, insecure: false },
}

describe('where to', () => {
  test.each([
    ['s3://site', 'site', ''],
    ['s3://site/', 'site', ''],
    ['s3://site/legal', 'site', 'legal/'],
    ['s3://site/法 律/a+b%20&c/', 'site', '法 律/a+b%20&c/'],
  ])('%s is a bucket and a prefix, as typed', (to, bucket, prefix) => {
    const target = readTarget({ ...typed, to })
    expect(target).toMatchObject({ bucket: { bucket, prefix } })
  })

  test.each([
    ['./public', './public'],
    ['file:public', 'public'],
    ['file:///srv/a%20b', '/srv/a b'],
  ])('%s is a folder', (to, folder) => {
    expect(readTarget({ ...typed, to })).toEqual({ folder })
  })

  test.each([
    ['', 'Say where to: --to s3://bucket/prefix'],
    ['s3://', '--to s3:// names no bucket.'],
    [
      'oss://site',
      '--to oss://site is neither s3://bucket/prefix nor a folder.',
    ],
    ['s3://site//a', 'has an empty part'],
    ['s3://site/../a', 'has an empty part, a dot part'],
    ['s3://site/a\nb', 'or a control character in it'],
    ['file:', 'names no folder'],
  ])('%j is refused', (to, told) => {
    expect(() => readTarget({ ...typed, to })).toThrow(told)
  })
})

describe('an endpoint', () => {
  const read = (endpoint: string, more = {}) =>
    readTarget({ ...typed, endpoint, ...more })

  test.each([
    ['https://s3.oss-cn-hangzhou.aliyuncs.com', {}, false],
    ['https://minio.example.com', { 'path-style': true }, true],
    ['http://127.0.0.1:9000', {}, true],
    ['http://localhost:9000', {}, true],
    ['http://[::1]:9000', {}, true],
    ['http://ceph.example.com', { insecure: true }, false],
  ])('%s with %j names the bucket in the path: %s', (endpoint, more, path) => {
    const target = read(endpoint, more)
    expect(target).toMatchObject({ bucket: { pathStyle: path } })
  })

  test.each([
    ['http://oss.example.com', 'has no TLS: anybody between could read'],
    ['http://localhost.example.com', 'has no TLS'],
    ['oss.example.com', 'is no address. Write it as https://oss.example.com.'],
    ['ftp://oss.example.com', 'is no address'],
    ['https://me:word@oss.example.com', 'holds a name or a password'],
  ])('%s is refused', (endpoint, told) => {
    expect(() => read(endpoint)).toThrow(told)
    expect(() => read(endpoint)).not.toThrow('me:word')
  })
})
