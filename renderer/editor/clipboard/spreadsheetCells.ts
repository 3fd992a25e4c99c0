/** What spreadsheets say of their cells outside of HTML's own words, said in those before anything else is read. */
export function readSpreadsheet(page: Document): void {
  // Excel ends joined columns with a row that nobody sees: it only carries their widths.
  for (const row of page.querySelectorAll<HTMLElement>('tr')) if (row.style.display === 'none') row.remove()
  // It sets numbers apart from the edge of their cell with hard spaces.
  for (const space of page.querySelectorAll('td span[style*="mso-spacerun"]')) {
    if ((space.textContent ?? '').trim() === '') space.replaceWith(' ')
  }
  writeAlign(page)
}

/**
 * On which side the words of a cell stand is said in the style sheet at the head, class by class
 * (`.xl66 {… text-align:center; …}`). The classes go on the way: it is written on the cells.
 */
function writeAlign(page: Document): void {
  const sides = new Map<string, string>()
  for (const sheet of page.querySelectorAll('style')) {
    for (const [, name = '', rules = ''] of (sheet.textContent ?? '').matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
      const side = /(?:^|[;\s])text-align\s*:\s*(left|center|right)/i.exec(rules)?.[1]
      if (side !== undefined) sides.set(name, side.toLowerCase())
    }
  }
  if (sides.size === 0) return
  for (const cell of page.querySelectorAll<HTMLElement>('td[class], th[class]')) {
    const side = [...cell.classList].map((name) => sides.get(name)).find((found) => found !== undefined)
    // What the cell says itself goes before: Excel writes `align` where the kind of content decides.
    if (side !== undefined && cell.style.textAlign === '' && !cell.hasAttribute('align'))
      cell.setAttribute('align', side)
  }
}
