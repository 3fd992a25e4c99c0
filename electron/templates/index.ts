export { keepShared, type ReadForeign, readBuiltIn, readSnippets, readTemplates, sharedFolder } from './shelf'
