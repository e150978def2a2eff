/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act, type ComponentProps } from 'react';

import { VerdictPanel } from '../src/admin/parts/verdict/verdict-panel';
import type { Result } from '../src/admin/state/page-state';
import { diagnose } from '../src/diagnosis/judging';
import type { Evidence, Verdict } from '../src/diagnosis/evidence/types';
import { claimOf } from '../src/report/isolation/claim';
import { nextSteps } from '../src/report/isolation/next-steps';
import type { EndedSearch } from '../src/report/verdict/ended-search';
import { verdictNow } from '../src/report/verdict/verdict-now';
import { targetOf } from '../src/diagnosis/engine/target-of';
import { savedEvidences } from './causes/evidence-files';
import { found, searchOutcome } from './search-outcome';

const SCREENS = {
	adminUrl: 'https://example.org/wp-admin/',
	pluginsUrl: 'https://example.org/wp-admin/plugins.php',
	plugins: [],
};

const none = { statements: [], trials: [] };

/** Every way in which a search can end. */
const SEARCHES: Record< string, Parameters< typeof searchOutcome > > = {
	'one plugin': [],
	'two plugins, each for itself': [
		found( { culprits: [ [ 'a/a.php' ], [ 'c/c.php' ] ] } ),
	],
	'one plugin, by muting': [ found(), { mode: 'muting' } ],
	'no plugin': [ { kind: 'not-the-plugins', ...none } ],
	'works again': [ { kind: 'not-reproduced', outcome: 'pass', ...none } ],
	'not repeated': [
		{ kind: 'not-reproduced', outcome: 'unresolved', ...none },
	],
	stopped: [ null, { trouble: { kind: 'stopped', message: '' } } ],
	'no receipts': [ null, { trouble: { kind: 'no-receipts', message: '' } } ],
};

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

const nothing = () => {};

/** The primary buttons on the card, by their labels. */
function primaryButtons(
	verdict: Verdict,
	evidence: Evidence,
	search: EndedSearch | null,
	{ isFixed = false, isAsking = false } = {}
): string[] {
	const now = verdictNow( {
		verdict,
		evidence,
		search,
		fixed: isFixed ? verdict.findings.map( ( { check } ) => check ) : [],
	} );
	const props: ComponentProps< typeof VerdictPanel > = {
		result: {
			evidence,
			verdict,
			finishedAt: 1,
			duration: 1,
			partial: false,
		} as Result,
		now,
		endedSearch: search,
		verifications: {},
		isRunning: false,
		isAsking,
		isEarlier: false,
		onRun: nothing,
		onAsk: nothing,
		commands: {
			verify: nothing,
			openExchange: nothing,
			openSearch: nothing,
			go: nothing,
			givenContent: () => null,
			saveForReal: () => Promise.resolve( null ),
		},
	};
	const holder = document.body.appendChild( document.createElement( 'div' ) );
	holder.scrollIntoView = nothing;
	const root = createRoot( holder );
	act( () => root.render( <VerdictPanel { ...props } /> ) );
	const labels = [ ...holder.querySelectorAll( '.is-primary' ) ].map(
		( { textContent } ) => textContent ?? ''
	);
	act( () => root.unmount() );
	holder.remove();
	return labels;
}

/** Jsdom lays nothing out, so that nothing can be scrolled to. */
beforeAll( () => {
	Element.prototype.scrollIntoView ??= nothing;
} );

const SITES = savedEvidences().map( ( { scenario, bench, evidence } ) => ( {
	name: `${ scenario }, ${ bench }`,
	scenario,
	evidence,
	verdict: diagnose( evidence ),
} ) );

it.each( SITES )(
	'$name: one primary button, broken and fixed',
	( { evidence, verdict } ) => {
		expect( primaryButtons( verdict, evidence, null ) ).toHaveLength( 1 );
		expect(
			primaryButtons( verdict, evidence, null, { isFixed: true } )
		).toHaveLength( 1 );
	}
);

it.each( Object.entries( SEARCHES ) )(
	'a search has ended (%s): one primary button; while one asks to be started, none but its own',
	( _name, given ) => {
		const { evidence, verdict } = SITES.find(
			( { scenario } ) => scenario === 'close-rest'
		)!;
		const { probe } = targetOf(
			verdict.findings[ 0 ]!.finding,
			evidence.exchanges ?? []
		)!;
		const [ isolation, more ] = given;
		const outcome = searchOutcome( isolation, { ...more, probe } );
		const search = {
			outcome,
			claim: claimOf( outcome ),
			remediation: nextSteps( outcome, SCREENS ),
		};
		expect( primaryButtons( verdict, evidence, search ) ).toHaveLength( 1 );
		expect(
			primaryButtons( verdict, evidence, null, { isAsking: true } )
		).toEqual( [] );
	}
);
