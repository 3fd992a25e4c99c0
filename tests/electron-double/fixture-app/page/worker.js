import { double } from './arithmetic.js'

self.onmessage = async ({ data }) => {
  const text = await fetch('/range.txt').then((response) => response.text())
  postMessage([double(data), text])
}
