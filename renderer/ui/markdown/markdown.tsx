import type { ReactNode } from 'react';
import { type Block, type Inline, parseMarkdown } from './parse-markdown.ts';
import { ScrollArea } from '../table/scroll-area.tsx';
import '../table/data-table.css';
import './markdown.css';

type LinkTarget = (href: string) => string | null;

type MarkdownProps = {
  readonly markdown: string;
  /** The address a link in the page leads to inside the app; null: the link is shown as text, since nothing leaves the app. */
  readonly linkTarget: LinkTarget;
};

function InlineText({ inline, linkTarget }: { readonly inline: Inline; readonly linkTarget: LinkTarget }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'link': {
      const target = linkTarget(inline.href);
      return target === null ? `${inline.text} (${inline.href})` : <a href={target}>{inline.text}</a>;
    }
  }
}

type InlinesProps = { readonly inlines: readonly Inline[]; readonly linkTarget: LinkTarget };

function Inlines({ inlines, linkTarget }: InlinesProps): ReactNode {
  // The page is parsed anew whenever it changes, so a place in it is all the identity a part has.
  return inlines.map((inline, index) => <InlineText key={index} inline={inline} linkTarget={linkTarget} />);
}

type BlockPartProps = {
  readonly block: Block;
  /** Its place among the blocks of the page, from 0. */
  readonly position: number;
  readonly linkTarget: LinkTarget;
};

function BlockPart({ block, position, linkTarget }: BlockPartProps): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading>
          <Inlines inlines={block.inlines} linkTarget={linkTarget} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} linkTarget={linkTarget} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Inlines inlines={block.inlines} linkTarget={linkTarget} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inlines inlines={item} linkTarget={linkTarget} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <ScrollArea label={`Table ${position + 1}`} takesFocus>
          <table className="data-table">
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} scope="col">
                    <Inlines inlines={cell} linkTarget={linkTarget} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, rowIndex) => (
                <tr key={rowIndex}>
                  {row.map((cell, index) => (
                    <td key={index}>
                      <Inlines inlines={cell} linkTarget={linkTarget} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      );
  }
}

/** A page written in Markdown, drawn as elements: no HTML of the page is ever taken as markup. */
export function Markdown({ markdown, linkTarget }: MarkdownProps): ReactNode {
  return (
    <div className="markdown">
      {parseMarkdown(markdown).map((block, index) => (
        <BlockPart key={index} block={block} position={index} linkTarget={linkTarget} />
      ))}
    </div>
  );
}
