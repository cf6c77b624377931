/** A folded menu closes as menus do: with Escape, or by a press elsewhere. */
export function closeMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.languages details')
  if (menu === null) return
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return
    const inside = menu.contains(document.activeElement)
    menu.open = false
    if (inside) menu.querySelector('summary')?.focus()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
}
