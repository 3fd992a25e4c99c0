/** One empty block of each kind that is typed into: a paragraph, a subhead, a list, a quote, and a paragraph to go on in. */
export const emptyPage = {
  body: {
    root: {
      type: 'root' as const,
      version: 1 as const,
      children: [
        { type: 'paragraph' as const, version: 1 as const, children: [] },
        { type: 'heading' as const, version: 1 as const, tag: 'h2' as const, children: [] },
        {
          type: 'list' as const,
          version: 1 as const,
          listType: 'bullet' as const,
          start: 1,
          children: [{ type: 'listitem' as const, version: 1 as const, children: [] }],
        },
        { type: 'quote' as const, version: 1 as const, children: [] },
        { type: 'paragraph' as const, version: 1 as const, children: [] },
      ],
    },
  },
}
