import './view.css'

export { PageView, type PageViewProps } from './PageView'
