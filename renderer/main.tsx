/** The window wakes: it finds the desk, asks it what there is, and draws itself in the right theme and language. */
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { openWindow } from './app'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the window')
if (window.toasoan === undefined) throw new Error('The preload script did not run')

void openWindow(root, window.toasoan)
