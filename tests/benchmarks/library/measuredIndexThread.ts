/** The index's own thread as it is shipped, which also says how much memory is its own. */
import { announceMemory } from './memory'
import '../../../electron/library/search/indexThread'

announceMemory()
