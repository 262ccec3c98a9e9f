import { type ReactNode, useEffect, useRef } from 'react';
import { HelpScreen } from '../features/help/help-screen.tsx';
import { PlansScreen } from '../features/plans/plans-screen.tsx';
import { AssumptionsScreen } from '../features/assumptions/assumptions-screen.tsx';
import { goTo, usePlace } from '../state/place-store.ts';
import { usePlan } from '../state/plan-store.ts';
import type { Screen } from '../state/screen.ts';
import { useSession } from '../state/session-store.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Notice } from '../ui/feedback/notice.tsx';
import { Waiting } from '../ui/feedback/waiting.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { CalendarScreen } from './calendar-screen.tsx';
import { FuturesScreen } from './futures-screen.tsx';
import { Header } from './header.tsx';
import { NegotiateScreen } from './negotiate-screen.tsx';
import { PortfolioScreen } from './portfolio-screen.tsx';
import { ProvenanceStrip } from './provenance-strip.tsx';
import { RiskScreen } from './risk-screen.tsx';
import { Rail } from './rail.tsx';
import './app.css';

const TITLES: Readonly<Record<Screen, string>> = {
  plans: 'Plans',
  demand: 'Demand',
  placement: 'Placement',
  contracts: 'Contracts',
  policy: 'Policy',
  portfolio: 'Portfolio',
  risk: 'Risk',
  futures: 'Futures',
  calendar: 'Calendar',
  negotiate: 'Negotiate',
  help: 'Help',
};

function Banners(): ReactNode {
  const info = useSession((session) => session.info);
  const isConnected = useSession((session) => session.isConnected);
  return (
    <div className="frame-banner">
      {isConnected ? null : (
        <Notice tone="bad" title="Not connected.">
          The program behind this page does not answer; changes cannot be kept. Trying again…
        </Notice>
      )}
      {info === null || info.readOnlyReason === null ? null : (
        <Notice tone="warn" title="Read-only.">
          {info.readOnlyReason}
        </Notice>
      )}
    </div>
  );
}

function OpenPlanScreen({ screen }: { readonly screen: Exclude<Screen, 'plans' | 'help'> }): ReactNode {
  const state = usePlan((open) => open.state);
  const sentence = usePlan((open) => open.sentence);
  if (state === 'open') {
    switch (screen) {
      case 'portfolio':
        return <PortfolioScreen />;
      case 'risk':
        return <RiskScreen />;
      case 'futures':
        return <FuturesScreen />;
      case 'calendar':
        return <CalendarScreen />;
      case 'negotiate':
        return <NegotiateScreen />;
      default:
        return <AssumptionsScreen screen={screen} />;
    }
  }
  return (
    <div className="frame-page">
      {state === 'loading' ? <Waiting>Opening the plan</Waiting> : null}
      {state === 'none' ? (
        <EmptyState
          title="No plan is open"
          actions={<TextButton onClick={() => goTo('plans')}>See your plans</TextButton>}
        >
          Open a plan, make a new one, or start from the sample.
        </EmptyState>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="bad" title="This plan cannot be opened.">
          {sentence}
        </Notice>
      ) : null}
    </div>
  );
}

function CurrentScreen(): ReactNode {
  const { screen } = usePlace();
  if (screen === 'plans') return <PlansScreen />;
  if (screen === 'help') return <HelpScreen />;
  return <OpenPlanScreen screen={screen} />;
}

/** The whole app: frame and screen, or what stands in its way. */
export function App(): ReactNode {
  const state = useSession((session) => session.state);
  const sentence = useSession((session) => session.sentence);
  const screen = usePlace((place) => place.screen);
  const planName = usePlan((open) => open.view?.plan.name ?? null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = [TITLES[screen], planName, 'Lanewise'].filter((part) => part !== null).join(' · ');
    main.current?.scrollTo({ top: 0 });
  }, [screen, planName]);
  if (state !== 'ready') {
    return (
      <main className="frame-alone">
        {state === 'starting' ? (
          <Waiting>Starting Lanewise</Waiting>
        ) : (
          <EmptyState title="Lanewise cannot be reached">{sentence}</EmptyState>
        )}
      </main>
    );
  }
  return (
    <div className="frame">
      <a
        className="frame-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the content
      </a>
      <Header />
      <Banners />
      <Rail />
      <main className="frame-main" id="main" ref={main} tabIndex={-1}>
        <CurrentScreen />
      </main>
      <ProvenanceStrip />
    </div>
  );
}
