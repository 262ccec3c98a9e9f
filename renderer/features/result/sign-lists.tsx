import type { ReactNode } from 'react';
import type { Run } from '../../../shared/contract.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import { bandColour } from '../../theme/band-colour.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { Section } from '../../ui/layout/section.tsx';
import { purchaseWords } from './purchase-sentence.ts';
import type { ResultScene } from './result-scene.ts';
import './sign-lists.css';

type SignListsProps = { readonly run: Run; readonly scene: ResultScene };

function totalCash(purchases: readonly PurchaseResult[]): number {
  return purchases.reduce((sum, purchase) => sum + purchase.totalCash, 0);
}

function bySignature(a: PurchaseResult, b: PurchaseResult): number {
  return a.signByMonth.localeCompare(b.signByMonth) || b.totalCash - a.totalCash;
}

function PurchaseItem({
  scene,
  purchase,
}: {
  readonly scene: ResultScene;
  readonly purchase: PurchaseResult;
}): ReactNode {
  const words = purchaseWords(scene, purchase);
  return (
    <li>
      <strong>{words.act}</strong>
      {words.terms === '' ? ' ' : ` (${words.terms}) `}
      {words.dates}, <span className="sign-list-cash">{words.cash}</span>
      {words.remarks.length === 0 ? null : <span className="lw-muted"> · {words.remarks.join(' · ')}</span>}
    </li>
  );
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

function SignList({ scene, title, hue, purchases, nothing }: SignListProps): ReactNode {
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
          {purchases.toSorted(bySignature).map((purchase) => (
            <PurchaseItem
              key={`${purchase.offerId} ${purchase.startMonth} ${purchase.bandId ?? ''} ${purchase.isLocked}`}
              scene={scene}
              purchase={purchase}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What to sign now, and what to sign later in which band, as sentences. */
export function SignLists({ run, scene }: SignListsProps): ReactNode {
  const { purchases } = run.solution;
  const now = purchases.filter((purchase) => purchase.isSignNow);
  const later = purchases.filter((purchase) => !purchase.isSignNow);
  const laterAnyway = later.filter((purchase) => purchase.bandId === null);
  return (
    <Section id="result-sign" title="What to sign">
      <div className="sign-lists">
        <SignList
          scene={scene}
          title="Sign now, whatever the band"
          hue={null}
          purchases={now}
          nothing="Nothing needs a signature now."
        />
        <div className="sign-lists-later">
          {later.length === 0 ? (
            <SignList scene={scene} title="Sign later" hue={null} purchases={[]} nothing="Nothing more to sign." />
          ) : null}
          {laterAnyway.length === 0 ? null : (
            <SignList scene={scene} title="Sign later, in every band" hue={null} purchases={laterAnyway} nothing="" />
          )}
          {later.length === laterAnyway.length
            ? null
            : scene.bands.map((band) => (
                <SignList
                  key={band.id}
                  scene={scene}
                  title={`Sign later if ${band.name} (${formatShare(band.probability, 0)} likely)`}
                  hue={bandColour(band.position)}
                  purchases={later.filter((purchase) => purchase.bandId === band.id)}
                  nothing="Nothing more to sign."
                />
              ))}
        </div>
      </div>
    </Section>
  );
}
