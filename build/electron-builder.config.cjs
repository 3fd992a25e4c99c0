/** Word, RTF, Markdown, text and HTML files belong to other programs: the app is only offered under "open with". */
const offered = [
  ['docx', 'Văn bản Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['rtf', 'Văn bản RTF', 'application/rtf'],
  ['md', 'Văn bản Markdown', 'text/markdown'],
  ['txt', 'Văn bản thuần', 'text/plain'],
  ['html', 'Trang HTML', 'text/html'],
]

/**
 * How the installers are made. electron-builder is told of this file explicitly (`--config`), so that nothing is guessed.
 * @type {import('electron-builder').Configuration}
 */
module.exports = {
  appId: 'vn.toasoan.editor',
  // Programs, packages and folders are named without accents: not every shell, installer or file server takes them. On
  // Linux the product's name is the folder under /opt; what people read there comes from the desktop entry.
  productName: process.platform === 'linux' ? 'toasoan' : 'Tòa Soạn',
  executableName: 'toasoan',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  artifactName: 'toasoan-${version}-${os}-${arch}.${ext}',
  copyright: 'Tòa Soạn developers, MIT',
  electronVersion: '45.4.1',
  // A folder with Electron's own files, for building without the network.
  electronDist: process.env.TOASOAN_ELECTRON_DIST || undefined,
  directories: { output: process.env.TOASOAN_PACKAGE_OUT || 'release', buildResources: 'build' },

  files: [
    'out/**',
    'assets/{fonts,pages,texts,proofing,icon,templates}/**',
    'package.json',
    '!**/*.map',
    '!**/*.{ts,tsx,cts,mts,md,markdown,flow,tsbuildinfo}',
    '!**/node_modules/**/{test,tests,__tests__,spec,benchmark,benchmarks,example,examples,docs,.github,.vscode}/**',
    '!**/node_modules/**/{CHANGELOG,README,readme,.eslintrc,.editorconfig,.npmignore,tsconfig.json}*',
    // sharp compiles itself only where no ready build exists; its sources are not needed then.
    '!**/node_modules/sharp/{src,install}/**',
    '!**/node_modules/@img/**/include/**',
  ],
  asar: true,
  // Native libraries must be real files for the operating system to load them.
  asarUnpack: ['**/node_modules/sharp/**', '**/node_modules/@img/**'],
  npmRebuild: false,

  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    // Playwright speaks to a packaged app through this; a build to be tested sets it, a build to be shipped does not.
    enableNodeCliInspectArguments: process.env.TOASOAN_INSPECTABLE === '1',
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },

  fileAssociations: [
    {
      ext: 'toasoan',
      name: 'Bài báo Tòa Soạn',
      description: 'Bài báo Tòa Soạn (Tòa Soạn article)',
      mimeType: 'application/vnd.toasoan.package+zip',
      role: 'Editor',
      rank: 'Owner',
      // Each system's own format is found by this name beside it: icon.ico, icon.icns.
      icon: 'assets/icon/icon',
    },
  ],

  linux: {
    target: ['AppImage', 'deb'],
    // Types that the system knows already: a file association would describe them anew.
    mimeTypes: offered.map(([, , mimeType]) => mimeType),
    category: 'Office',
    icon: 'assets/icon/png',
    maintainer: 'Tòa Soạn developers <dev@toasoan.example>',
    description: 'Viết, soát lỗi và xuất bản bài báo tiếng Việt, không cần mạng',
    synopsis: 'Soạn thảo, soát lỗi và xuất bản bài báo tiếng Việt',
    desktop: {
      entry: {
        Name: 'Tòa Soạn',
        GenericName: 'Trình soạn bài báo',
        'GenericName[en]': 'News article editor',
        'Comment[en]': 'Write, proofread and publish news articles, offline',
        Keywords: 'báo;bài báo;soạn thảo;tòa soạn;newsroom;article;',
        StartupWMClass: 'toasoan',
      },
    },
  },
  deb: { packageCategory: 'editors', priority: 'optional' },
  win: { target: ['nsis'], icon: 'assets/icon/icon.ico', legalTrademarks: 'Tòa Soạn' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['vi_VN', 'en_US'],
    shortcutName: 'Tòa Soạn',
    // Articles are the journalist's: an uninstall leaves them and the settings alone.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg'],
    // Not on Windows: its installer would make the app the first choice for each of them.
    fileAssociations: offered.map(([ext, name]) => ({ ext, name, role: 'Viewer', rank: 'Alternate' })),
    icon: 'assets/icon/icon.icns',
    category: 'public.app-category.news',
    darkModeSupport: true,
    // Signing needs a certificate; without one macOS asks the person before the first start.
    identity: process.env.CSC_LINK ? undefined : null,
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills this in
  dmg: { title: 'Tòa Soạn ${version}' },
}
