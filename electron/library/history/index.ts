export { keepVersion, listVersions, nameVersion, pruneVersions, readVersion } from './history'
