import type { MathNode } from '../../schema/text.ts';
import { accented } from './unicode-accents.ts';
import { plainLetters, plainSign } from './unicode-letters.ts';
import { type Piece, isBig, isSingle, join, single } from './unicode-row.ts';
import { script } from './unicode-scripts.ts';

/** Where a part of a formula stands: in a superscript or a subscript there are no spaces. */
type Place = 'line' | 'script';

/** Widths of less than this, in em, are there to be seen and part no words. */
const WIDE = 0.25;

/**
 * A formula as plain text: `O(dᵏ)`, `x_max ≤ √(n+1)`, `∑ᵢ₌₁ⁿ aᵢ/(2n)`. Letters of mathematical alphabets are
 * plain letters; what Unicode can raise or lower is, and the rest follows `^` or `_`. Made for titles, feeds,
 * searches and reading aloud: no white space but single spaces. Total.
 */
export function unicodeOf(formula: MathNode): string {
  return pieceOf(formula, 'line').text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function pieceOf(node: MathNode, place: Place): Piece {
  if (typeof node === 'string') return { role: 'other', text: plainLetters(node) };
  const [tag, attributes, ...children] = node;
  const textOf = (index: number, where = place): string => {
    const child = children[index];
    return child === undefined ? '' : pieceOf(child, where).text;
  };
  const other = (text: string): Piece => ({ role: 'other', text });
  switch (tag) {
    case 'mi':
    case 'mn':
    case 'mtext':
      return { role: 'word', text: plainLetters(flat(node)) };
    case 'mo':
      return sign(plainSign(flat(node)));
    case 'mspace':
      return space(Number.parseFloat(attributes['width'] ?? '0'));
    case 'mfrac':
      return other(
        attributes['linethickness'] === '0px'
          ? `${textOf(0)} choose ${textOf(1)}`
          : `${isSum(textOf(0)) ? `(${textOf(0)})` : textOf(0)}/${single(textOf(1))}`,
      );
    case 'msqrt':
      return other(`√${single(row(children, place).text)}`);
    case 'mroot':
      return other(`${radical(textOf(1, 'script'))}${single(textOf(0))}`);
    case 'munder':
    case 'mover':
      return (
        accented(textOf(0), children[1] === undefined ? '' : flat(children[1])) ??
        scripted(children, [tag === 'munder' ? 'sub' : 'sup'], place)
      );
    case 'msub':
      return scripted(children, ['sub'], place);
    case 'msup':
      return scripted(children, ['sup'], place);
    case 'msubsup':
    case 'munderover':
      return scripted(children, ['sub', 'sup'], place);
    case 'mtable':
      return other(children.map((_, index) => textOf(index)).join('; '));
    case 'mtr':
      return other(children.map((_, index) => textOf(index)).join(', '));
    default:
      return row(children, place);
  }
}

function row(children: readonly MathNode[], place: Place): Piece {
  const pieces = piecesOf(children, place);
  // What stands alone is what it is, such as the name of a function and the space after it.
  const [only, ...more] = pieces.filter(({ role }) => role !== 'thin');
  return only && more.length === 0 ? only : { role: 'other', text: join(pieces, place === 'line') };
}

/** The pieces of a row; a row within it has its pieces beside theirs. */
function piecesOf(children: readonly MathNode[], place: Place): Piece[] {
  return children
    .flatMap((child) => {
      if (typeof child === 'string') return [pieceOf(child, place)];
      const [tag, , ...inner] = child;
      return /^(?:mrow|mstyle|mpadded)$/.test(tag)
        ? piecesOf(inner, place)
        : [pieceOf(child, place)];
    })
    .filter(({ text }) => text !== '');
}

function scripted(children: readonly MathNode[], places: ('sub' | 'sup')[], place: Place): Piece {
  const [base, ...scripts] = children;
  const { role, text } = base === undefined ? { role: 'other', text: '' } : pieceOf(base, place);
  const added = places.map((where, index) => {
    const child = scripts[index];
    return child === undefined ? '' : script(pieceOf(child, 'script').text, where);
  });
  return {
    role: role === 'big' || role === 'word' ? role : 'other',
    text: `${text === '' || isSingle(text) || role !== 'other' ? text : `(${text})`}${added.join('')}`,
    // Letters that follow would be read as part of the script.
    ...(/[_^][\p{L}\p{N}]+$/u.test(added.join('')) && { isOpen: true }),
  };
}

function space(width: number): Piece {
  return { role: width < WIDE ? 'thin' : 'space', text: width > 0 ? ' ' : '' };
}

function sign(text: string): Piece {
  if (/\p{L}{2}/u.test(text)) return { role: 'word', text };
  return { role: isBig(text) ? 'big' : 'sign', text };
}

function radical(index: string): string {
  if (index === '3') return '∛';
  return index === '4' ? '∜' : `${script(index, 'sup')}√`;
}

/** Whether a numerator needs parentheses. */
function isSum(text: string): boolean {
  return /[\s+−±=<>/,]/.test(text.slice(1)) && !isSingle(text);
}

function flat(node: MathNode): string {
  if (typeof node === 'string') return node.replace(/\u200b/g, '').replace(/\s/g, ' ');
  const [, , ...children] = node;
  return children.map(flat).join('');
}
