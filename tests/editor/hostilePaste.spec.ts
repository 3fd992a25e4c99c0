/** Whatever a clipboard holds, nothing of it runs in the window and nothing is asked of anybody. */
import { HOSTILE_HTML } from '../fixtures/paste/hostileHtml'
import { expect, test } from './desk'

test('eighty disguises of a script are pasted, and none runs', async ({ hands }) => {
  test.slow()
  expect(HOSTILE_HTML.length).toBeGreaterThanOrEqual(80)
  const asked: string[] = []
  const listen = (request: { url(): string }) => {
    if (/ac\.example|^data:text/.test(request.url())) asked.push(request.url())
  }
  hands.page.on('request', listen)
  await hands.page.evaluate(() => {
    const ran: string[] = []
    Object.assign(window, { ran, alert: () => ran.push('alert') })
  })
  // The wire is alive: what is let in on purpose is noticed.
  await hands.page.evaluate(() => {
    const image = document.createElement('img')
    image.setAttribute('onerror', 'alert(1)')
    image.src = 'data:image/png;base64,x'
  })
  await expect.poll(() => hands.page.evaluate(() => (window as unknown as { ran: string[] }).ran.length)).toBe(1)
  for (const html of HOSTILE_HTML) {
    await hands.page.evaluate(() => window.desk.open({}))
    await hands.page.locator('[data-head=standfirst] + p').click()
    await hands.paste({ 'text/html': html, 'text/plain': '' })
    const { body } = await hands.text()
    expect(JSON.stringify(body), html).toContain('chữ')
    const left = await hands.page.evaluate(() =>
      [...document.querySelectorAll('[contenteditable=true] *')].flatMap((element) => [
        ...(/^(script|style|iframe|object|embed|form|base|meta|link|template|math|frame|frameset)$/i.test(
          element.localName,
        )
          ? [element.localName]
          : []),
        ...[...element.attributes]
          .filter(({ name, value }) => /^on|^srcdoc$/i.test(name) || /^\s*(javascript|vbscript|data:text)/i.test(value))
          .map(({ name }) => name),
      ]),
    )
    expect(left, html).toEqual([])
  }
  await hands.page.waitForTimeout(300)
  expect(await hands.page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual(['alert'])
  hands.page.off('request', listen)
  expect(asked).toEqual([])
})
