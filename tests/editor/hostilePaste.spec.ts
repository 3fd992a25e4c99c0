/** Whatever a clipboard holds, nothing of it runs in the window and nothing is asked of anybody. */
import { HOSTILE_HTML } from '../fixtures/paste/hostileHtml'
import { expect, test } from './desk'

/** A sheet for each would only cost time: what stays behind is found by its own markup. */
const TO_A_SHEET = 12

test('eighty disguises of a script are pasted, and none runs', async ({ hands }) => {
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
  for (let first = 0; first < HOSTILE_HTML.length; first += TO_A_SHEET) {
    const some = HOSTILE_HTML.slice(first, first + TO_A_SHEET)
    await hands.page.evaluate(() => window.desk.open({}))
    await hands.page.locator('[data-head=standfirst] + p').click()
    for (const [index, html] of some.entries()) {
      await hands.paste({ 'text/html': html, 'text/plain': '' })
      expect(JSON.stringify((await hands.text()).body).split('chữ').length - 1, html).toBeGreaterThan(index)
    }
    const left = await hands.page.evaluate(() =>
      [...document.querySelectorAll('[contenteditable=true] *')].flatMap((element) => [
        ...(/^(script|style|iframe|object|embed|form|base|meta|link|template|math|frame|frameset)$/i.test(
          element.localName,
        )
          ? [element.outerHTML]
          : []),
        ...[...element.attributes]
          .filter(({ name, value }) => /^on|^srcdoc$/i.test(name) || /^\s*(javascript|vbscript|data:text)/i.test(value))
          .map(() => element.outerHTML),
      ]),
    )
    expect(left, some.join('\n')).toEqual([])
  }
  await hands.page.waitForTimeout(300)
  expect(await hands.page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual(['alert'])
  hands.page.off('request', listen)
  expect(asked).toEqual([])
})
