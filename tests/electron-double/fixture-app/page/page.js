const log = document.querySelector('#log')
const stop = window.desk?.onCommand?.((command) => {
  log.textContent += ` ${command.id}`
})
window.stopListening = stop
document.querySelector('#rich').addEventListener('keydown', (event) => {
  // The editor takes Ctrl+S itself here, as an editor may.
  if (event.ctrlKey && event.key === 's') event.preventDefault()
})
