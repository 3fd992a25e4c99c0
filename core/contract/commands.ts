/** Every command of the window, once: the menu, the toolbar, the palette and the shortcuts all read this list. */

export interface CommandDefinition {
  /** Electron's form: CmdOrCtrl is ⌘ on a Mac and Ctrl elsewhere. */
  readonly accelerator?: string
  /** What must be there for the command to make sense. */
  readonly needs?: 'article'
}

/** The words for each stand in `assets/texts/<language>/commands.json` under the same name. */
export const commands = {
  'article.new': { accelerator: 'CmdOrCtrl+N' },
  'article.newFromTemplate': { accelerator: 'CmdOrCtrl+Shift+N' },
  'article.import': { accelerator: 'CmdOrCtrl+O' },
  'article.save': { accelerator: 'CmdOrCtrl+S', needs: 'article' },
  'article.saveAsTemplate': { needs: 'article' },
  'article.reveal': { needs: 'article' },
  'article.bin': { needs: 'article' },
  'article.preview': { accelerator: 'CmdOrCtrl+Shift+P', needs: 'article' },
  'article.export': { accelerator: 'CmdOrCtrl+E', needs: 'article' },
  'edit.undo': { accelerator: 'CmdOrCtrl+Z', needs: 'article' },
  'edit.redo': { accelerator: 'CmdOrCtrl+Shift+Z', needs: 'article' },
  'edit.find': { accelerator: 'CmdOrCtrl+F', needs: 'article' },
  // Not Cmd+H, which hides the app on a Mac.
  'edit.replace': { accelerator: 'Ctrl+H', needs: 'article' },
  'edit.findNext': { accelerator: 'F3', needs: 'article' },
  'edit.findPrevious': { accelerator: 'Shift+F3', needs: 'article' },
  'format.bold': { accelerator: 'CmdOrCtrl+B', needs: 'article' },
  'format.italic': { accelerator: 'CmdOrCtrl+I', needs: 'article' },
  'format.underline': { accelerator: 'CmdOrCtrl+U', needs: 'article' },
  'format.strikethrough': { accelerator: 'CmdOrCtrl+Shift+X', needs: 'article' },
  // L for low, H for high: Ctrl+. is the proofreader's.
  'format.subscript': { accelerator: 'CmdOrCtrl+Shift+L', needs: 'article' },
  'format.superscript': { accelerator: 'CmdOrCtrl+Shift+H', needs: 'article' },
  'format.link': { accelerator: 'CmdOrCtrl+L', needs: 'article' },
  'format.clear': { accelerator: 'CmdOrCtrl+\\', needs: 'article' },
  'block.paragraph': { accelerator: 'CmdOrCtrl+Alt+0', needs: 'article' },
  'block.heading2': { accelerator: 'CmdOrCtrl+Alt+2', needs: 'article' },
  'block.heading3': { accelerator: 'CmdOrCtrl+Alt+3', needs: 'article' },
  'block.heading4': { accelerator: 'CmdOrCtrl+Alt+4', needs: 'article' },
  'block.quote': { accelerator: 'CmdOrCtrl+Shift+Q', needs: 'article' },
  'block.bulletList': { accelerator: 'CmdOrCtrl+Shift+8', needs: 'article' },
  'block.numberList': { accelerator: 'CmdOrCtrl+Shift+7', needs: 'article' },
  'block.moveUp': { accelerator: 'Alt+Shift+Up', needs: 'article' },
  'block.moveDown': { accelerator: 'Alt+Shift+Down', needs: 'article' },
  'insert.picture': { accelerator: 'CmdOrCtrl+Shift+A', needs: 'article' },
  'insert.gallery': { needs: 'article' },
  'insert.video': { needs: 'article' },
  'insert.audio': { needs: 'article' },
  'insert.infographic': { needs: 'article' },
  'insert.embed': { needs: 'article' },
  'insert.hardSpace': { accelerator: 'CmdOrCtrl+Shift+Space', needs: 'article' },
  'snippet.insert': { accelerator: 'CmdOrCtrl+J', needs: 'article' },
  'snippet.save': { needs: 'article' },
  'insert.pullQuote': { needs: 'article' },
  'insert.infoBox': { needs: 'article' },
  'insert.table': { needs: 'article' },
  'insert.qa': { needs: 'article' },
  'insert.timeline': { needs: 'article' },
  'insert.factList': { needs: 'article' },
  'insert.related': { needs: 'article' },
  'insert.sourceNote': { needs: 'article' },
  'insert.horizontalRule': { needs: 'article' },
  'part.addItem': { needs: 'article' },
  'part.removeItem': { needs: 'article' },
  'part.removeBlock': { needs: 'article' },
  // As in other editors: to the tools of what the caret is in.
  'part.tools': { accelerator: 'Alt+F10', needs: 'article' },
  'table.rowAbove': { needs: 'article' },
  'table.rowBelow': { needs: 'article' },
  'table.columnLeft': { needs: 'article' },
  'table.columnRight': { needs: 'article' },
  'table.headerRow': { needs: 'article' },
  'table.headerColumn': { needs: 'article' },
  'table.merge': { needs: 'article' },
  'table.split': { needs: 'article' },
  'table.deleteRow': { needs: 'article' },
  'table.deleteColumn': { needs: 'article' },
  'proofing.next': { accelerator: 'F8', needs: 'article' },
  'proofing.previous': { accelerator: 'Shift+F8', needs: 'article' },
  'proofing.suggest': { accelerator: 'CmdOrCtrl+.', needs: 'article' },
  // Ctrl on a Mac too: ⌘ Space is the system's search.
  'typing.toggle': { accelerator: 'Ctrl+Space' },
  // Ctrl+Alt+M as in the word processors that newsrooms come from.
  'comment.add': { accelerator: 'CmdOrCtrl+Alt+M', needs: 'article' },
  'comment.next': { accelerator: 'F9', needs: 'article' },
  'comment.previous': { accelerator: 'Shift+F9', needs: 'article' },
  'placeholder.next': { accelerator: 'CmdOrCtrl+F9', needs: 'article' },
  'view.library': { accelerator: 'CmdOrCtrl+1' },
  'view.inspector': { accelerator: 'CmdOrCtrl+2', needs: 'article' },
  'view.article': { accelerator: 'CmdOrCtrl+3', needs: 'article' },
  'view.proofing': { accelerator: 'CmdOrCtrl+4', needs: 'article' },
  'view.publish': { accelerator: 'CmdOrCtrl+5', needs: 'article' },
  'view.history': { accelerator: 'CmdOrCtrl+6', needs: 'article' },
  // As in other programs that hold two texts side by side.
  'history.next': { accelerator: 'F7', needs: 'article' },
  'history.previous': { accelerator: 'Shift+F7', needs: 'article' },
  'view.notes': { accelerator: 'CmdOrCtrl+7', needs: 'article' },
  'view.search': { accelerator: 'CmdOrCtrl+Shift+F' },
  'view.palette': { accelerator: 'CmdOrCtrl+K' },
  'view.theme': {},
  'app.settings': {},
  'app.chooseLibrary': {},
} as const satisfies Record<string, CommandDefinition>

export type CommandId = keyof typeof commands

export const commandIds = Object.keys(commands) as CommandId[]
