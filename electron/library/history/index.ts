export { keepVersion, listVersions, nameVersion, newestGoodVersion, pruneVersions, readVersion } from './history'
