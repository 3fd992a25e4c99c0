/** In the foot of the window: whether the built-in input method is on, and which one; pressed, the choice of them. */
import { Keyboard } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { commands, TYPING_METHODS, type TypingSettings } from '../../core/contract'
import { changeSettings, returnFocus, runCommand, useSettings } from '../session'
import { Menu, useText } from '../ui'
import styles from './StatusBar.module.css'

export function TypingMenu() {
  const t = useText()
  const typing = useSettings(({ settings }) => settings.typing)
  const choice = typing.on ? typing.method : 'off'
  const choose = (value: string) =>
    changeSettings({
      typing:
        value === 'off' ? { ...typing, on: false } : { ...typing, on: true, method: value as TypingSettings['method'] },
    })
  return (
    <>
      <Menu
        side="top"
        align="end"
        finalFocus={returnFocus}
        trigger={
          // Part of its menu: whoever was writing before pressing it goes on writing after.
          <button
            type="button"
            className={styles.choose}
            data-raised
            aria-label={t('typing.status.label', { method: t(`typing.method.${choice}`) })}
          >
            <Keyboard size={14} aria-hidden />
            {typing.on ? t(`typing.method.${typing.method}`) : t('typing.status.off')}
          </button>
        }
        items={[
          {
            kind: 'choice',
            label: t('typing.status.title'),
            value: choice,
            options: (['off', ...TYPING_METHODS] as const).map((value) => ({
              value,
              label: t(`typing.method.${value}`),
              // The key turns off what is on, and on what was on last.
              ...((value === 'off') === typing.on && (value === 'off' || value === typing.method)
                ? { shortcut: commands['typing.toggle'].accelerator }
                : {}),
            })),
            onChange: (value) => void choose(value),
          },
          { kind: 'separator' },
          { label: t('typing.status.options'), onSelect: () => runCommand('app.settings') },
        ]}
      />
      <Announcement typing={typing} />
    </>
  )
}

/** Said aloud when it changes, wherever the change came from. */
function Announcement({ typing: { on, method } }: { readonly typing: TypingSettings }) {
  const t = useText()
  const state = on ? method : 'off'
  const last = useRef(state)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (last.current === state) return
    last.current = state
    setWords(
      state === 'off'
        ? t('typing.status.announceOff')
        : t('typing.status.announceOn', { method: t(`typing.method.${state}`) }),
    )
  }, [state, t])
  return (
    <span className="visually-hidden" role="status">
      {words}
    </span>
  )
}
