/** The tab Bài: everything of an article that is not its text. */
import { Lock } from 'lucide-react'
import { useMemo } from 'react'
import { CHANNELS, channelName, renderDateline } from '../../core/article'
import { sortVietnamese } from '../../core/vietnamese'
import { show, useLibrary, useOpenArticle, useProfile } from '../session'
import { CHANNEL_ICONS, Field, Segmented, SuggestField, TextField, TokenField, useText } from '../ui'
import styles from './ArticlePanel.module.css'
import { BylinesField } from './BylinesField'
import { EmagazineFields, PodcastFields, VideoFields } from './ChannelFields'
import { LeadPictureField } from './LeadPictureField'
import { RelatedField } from './RelatedField'
import { ShareFields } from './ShareFields'
import { SlugField } from './SlugField'
import { changeArticle, useArticle } from './useArticle'
import { WorkflowRow } from './WorkflowRow'

export function ArticlePanel() {
  const readOnly = useOpenArticle(({ open }) => open?.readOnly === true)
  const channel = useArticle((article) => article.channel)
  return (
    <fieldset className={styles.fields} disabled={readOnly}>
      <WorkflowRow />
      <ChannelField />
      {channel === 'video' ? <VideoFields /> : channel === 'podcast' ? <PodcastFields /> : null}
      <div className={styles.two}>
        <SectionField />
        <TopicField />
      </div>
      <BylinesField />
      {channel === 'emagazine' ? <EmagazineFields /> : null}
      <DatelineField />
      <SlugField />
      <TagsField />
      <SourceField />
      <ShareFields />
      <LeadPictureField />
      <RelatedField />
    </fieldset>
  )
}

function ChannelField() {
  const t = useText()
  const profile = useProfile()
  const channel = useArticle((article) => article.channel)
  const offered = CHANNELS.filter(
    (name) => name === channel || profile.channels.some((entry) => entry.channel === name),
  )
  return (
    <Field label={t('inspector.channel')} group>
      <Segmented
        compact
        value={channel}
        onChange={(next) => changeArticle({ channel: next })}
        options={offered.map((name) => ({
          value: name,
          label: channelName(profile, name),
          icon: CHANNEL_ICONS[name],
        }))}
      />
    </Field>
  )
}

function SectionField() {
  const t = useText()
  const { sections } = useProfile()
  const section = useArticle((article) => article.section)
  return (
    <div data-field="section">
      <Field label={t('inspector.section')}>
        <SuggestField
          value={section}
          onChange={(next) => changeArticle({ section: next.slice(0, 200) })}
          suggestions={sections}
          placeholder={t('inspector.sectionPlaceholder')}
          openLabel={t('inspector.suggestions')}
        />
      </Field>
    </div>
  )
}

function TopicField() {
  const t = useText()
  const topic = useArticle((article) => article.topic)
  const articles = useLibrary((state) => state.articles)
  const topics = useMemo(() => {
    const used = new Set(articles.map((article) => article.topic.trim()).filter((name) => name !== ''))
    return sortVietnamese([...used], (name) => name)
  }, [articles])
  return (
    <div data-field="topic">
      <Field label={t('inspector.topic')}>
        <SuggestField
          value={topic}
          onChange={(next) => changeArticle({ topic: next.slice(0, 200) })}
          suggestions={topics}
          placeholder={t('inspector.topicPlaceholder')}
          openLabel={t('inspector.suggestions')}
        />
      </Field>
    </div>
  )
}

function DatelineField() {
  const t = useText()
  const imported = useArticle((article) => article.dateline)
  const profile = useProfile()
  const dateline = renderDateline(profile, { dateline: imported })
  const isImported = profile.datelineText.trim() === '' && dateline !== ''
  return (
    <Field
      label={t('inspector.dateline')}
      note={isImported ? t('inspector.datelineImported') : t('inspector.datelineNote')}
    >
      <TextField
        readOnly
        value={dateline === '' ? t('inspector.datelineNone') : dateline}
        end={
          dateline === '' ? (
            <button type="button" className={styles.link} onClick={() => show({ settings: true })}>
              {t('inspector.datelineEdit')}
            </button>
          ) : (
            <Lock size={14} aria-hidden />
          )
        }
      />
    </Field>
  )
}

function TagsField() {
  const t = useText()
  const tags = useArticle((article) => article.tags)
  return (
    <div data-field="tags">
      <Field label={t('inspector.tags')}>
        <TokenField
          tokens={tags.map((tag) => ({ key: tag, label: tag }))}
          placeholder={t('inspector.tagsPlaceholder')}
          onAdd={(tag) =>
            changeArticle((article) =>
              article.tags.includes(tag) ? {} : { tags: [...article.tags, tag.slice(0, 200)] },
            )
          }
          onRemove={(index) => changeArticle((article) => ({ tags: article.tags.filter((_, at) => at !== index) }))}
        />
      </Field>
    </div>
  )
}

function SourceField() {
  const t = useText()
  const source = useArticle((article) => article.source)
  return (
    <Field label={t('inspector.source')} note={t('inspector.sourceNote')}>
      <TextField
        data-printed-signs
        value={source}
        maxLength={500}
        placeholder={t('inspector.sourcePlaceholder')}
        onChange={(next) => changeArticle({ source: next })}
      />
    </Field>
  )
}
