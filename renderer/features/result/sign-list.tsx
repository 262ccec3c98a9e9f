import { type ReactNode, useState } from 'react';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { TextButton } from '../../ui/text-button.tsx';
import { type Purchases, purchaseWords } from './purchase-sentence.ts';
import type { ResultScene } from './result-scene.ts';
import './sign-list.css';

/** Lists longer than this tell the starts of one offer in one sentence. */
const MOST_SINGLE = 12;
/** Items drawn before the reader asks for the rest. */
const MOST_SHOWN = 12;

function keyOf(purchase: PurchaseResult): string {
  return [purchase.offerId, purchase.startMonth, purchase.bandId, purchase.isLocked].join(' ');
}

function totalCash(purchases: readonly PurchaseResult[]): number {
  return purchases.reduce((sum, purchase) => sum + purchase.totalCash, 0);
}

function bySignature(a: PurchaseResult, b: PurchaseResult): number {
  return a.signByMonth.localeCompare(b.signByMonth) || b.totalCash - a.totalCash;
}

function PurchaseItem({ scene, purchases }: { readonly scene: ResultScene; readonly purchases: Purchases }): ReactNode {
  const words = purchaseWords(scene, purchases);
  return (
    <li>
      <strong>{words.act}</strong>
      {words.terms === '' ? ' ' : ` (${words.terms}) `}
      {words.dates}, <span className="sign-list-cash">{words.cash}</span>
      {words.remarks.length === 0 ? null : <span className="lw-muted"> · {words.remarks.join(' · ')}</span>}
    </li>
  );
}

/** Purchases of one offer as one item, in order of signature; each alone when there are few. */
function itemsOf(purchases: readonly PurchaseResult[]): readonly Purchases[] {
  const ordered = purchases.toSorted(bySignature);
  const groups = new Map<string, [PurchaseResult, ...PurchaseResult[]]>();
  for (const [index, purchase] of ordered.entries()) {
    const key = purchases.length <= MOST_SINGLE ? String(index) : purchase.offerId;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [purchase]);
    else group.push(purchase);
  }
  return [...groups.values()];
}

type SignListProps = {
  readonly scene: ResultScene;
  readonly title: string;
  /** CSS colour of the band; null: every band. */
  readonly hue: string | null;
  readonly purchases: readonly PurchaseResult[];
  /** What to say when there is nothing to sign. */
  readonly nothing: string;
};

/** Purchases as sentences under a title with their total; a long list shows its first items until asked for the rest. */
export function SignList({ scene, title, hue, purchases, nothing }: SignListProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const items = itemsOf(purchases);
  const shown = isWhole ? items : items.slice(0, MOST_SHOWN);
  return (
    <div className="sign-list">
      <h3>
        {hue === null ? null : <span className="sign-list-band" style={{ background: hue }} aria-hidden="true" />}
        <span>{title}</span>
        {purchases.length === 0 ? null : (
          <span className="sign-list-total">
            {formatMoneyShort(totalCash(purchases), scene.currency)} over the terms
          </span>
        )}
      </h3>
      {purchases.length === 0 ? (
        <p className="lw-muted">{nothing}</p>
      ) : (
        <ul>
          {shown.map((group) => (
            <PurchaseItem key={keyOf(group[0])} scene={scene} purchases={group} />
          ))}
        </ul>
      )}
      {shown.length === items.length ? null : (
        <p>
          <TextButton onClick={() => setIsWhole(true)}>Show all {items.length}</TextButton>
        </p>
      )}
    </div>
  );
}
