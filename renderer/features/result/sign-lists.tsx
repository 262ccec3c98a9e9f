import type { ReactNode } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { bandColour } from '../../theme/band-colour.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { Section } from '../../ui/layout/section.tsx';
import type { ResultScene } from './result-scene.ts';
import { isSignedBlind } from './purchase-sentence.ts';
import { SignList } from './sign-list.tsx';
import './sign-lists.css';

type SignListsProps = { readonly run: Run; readonly scene: ResultScene };

/** What to sign now, and what to sign later in which band, as sentences. */
export function SignLists({ run, scene }: SignListsProps): ReactNode {
  const { purchases } = run.solution;
  const now = purchases.filter((purchase) => purchase.isSignNow);
  const later = purchases.filter((purchase) => !purchase.isSignNow);
  const laterAnyway = later.filter((purchase) => purchase.bandId === null);
  const blind = later.filter((purchase) => isSignedBlind(scene, purchase)).length;
  return (
    <Section
      id="result-sign"
      title="What to sign"
      note={
        blind === 0 || scene.bandsKnownFrom === null
          ? undefined
          : `${blind} of ${later.length} later purchases need a signature before ${formatMonth(scene.bandsKnownFrom)}, when the band is known: treat them as options to negotiate, or move the reveal month.`
      }
    >
      <div className="sign-lists">
        <div className="sign-lists-now">
          <SignList
            scene={scene}
            title="Sign now, whatever the band"
            hue={null}
            purchases={now}
            nothing="Nothing needs a signature now."
          />
        </div>
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
