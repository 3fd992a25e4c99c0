/** The dialogs of templates and snippets: choosing one, and keeping one. */
import { show, useView } from '../session'
import { useText } from '../ui'
import { Chooser } from './Chooser'
import { KeepDialog } from './KeepDialog'
import { SnippetPreview, TemplatePreview } from './previews'
import { beginWith, insertSnippet, keepSnippet, keepTemplate, readSnippets, readTemplates } from './shelf'

export function Shelf() {
  const t = useText()
  const shelf = useView((view) => view.shelf)
  const close = () => show({ shelf: undefined })
  switch (shelf) {
    case 'templates':
      return (
        <Chooser
          kind="templates"
          title={t('templates.choose.title')}
          action={t('templates.choose.action')}
          read={readTemplates}
          noteOf={({ note, channel }) => note || t(`article.channel.${channel}`)}
          preview={(template) => <TemplatePreview template={template} />}
          onChoose={(template) => void beginWith(template)}
          onClose={close}
        />
      )
    case 'snippets':
      return (
        <Chooser
          kind="snippets"
          title={t('templates.snippets.title')}
          action={t('templates.snippets.action')}
          read={readSnippets}
          noteOf={() => ''}
          preview={(snippet) => <SnippetPreview snippet={snippet} />}
          onChoose={insertSnippet}
          onClose={close}
        />
      )
    case 'keepTemplate':
      return (
        <KeepDialog
          title={t('templates.keep.template')}
          description={t('templates.keep.templateBody')}
          withNote
          keep={keepTemplate}
          onClose={close}
        />
      )
    case 'keepSnippet':
      return (
        <KeepDialog
          title={t('templates.keep.snippet')}
          description={t('templates.keep.snippetBody')}
          keep={(name, _note, replace) => keepSnippet(name, replace)}
          onClose={close}
        />
      )
    default:
      return null
  }
}
