/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act } from 'react';

import { VerdictPanel } from '../src/admin/parts/verdict/verdict-panel';
import type { Result } from '../src/admin/state/page-state';
import { placeOf } from '../src/diagnosis/refusal/plugin-steps';
import { diagnose } from '../src/diagnosis/judging';
import { verdictNow } from '../src/report/verdict/verdict-now';
import { savedEvidences } from './causes/evidence-files';

const nothing = () => {};

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
	Element.prototype.scrollIntoView ??= nothing;
} );

const PLACED = savedEvidences().flatMap( ( { scenario, bench, evidence } ) => {
	const verdict = diagnose( evidence );
	const now = verdictNow( { verdict, evidence, search: null, fixed: [] } );
	const place = placeOf( now.main?.finding.suspects ?? [] );
	return now.origin && place !== ''
		? [
				{
					name: `${ scenario }, ${ bench }`,
					evidence,
					verdict,
					now,
					place,
				},
			]
		: [];
} );

it( 'has verdicts to look at whose place in the code is known', () => {
	expect( PLACED.length ).toBeGreaterThan( 5 );
} );

it.each( PLACED )(
	'$name: the place in the code has its line on the card, and stands in no other',
	( { evidence, verdict, now, place } ) => {
		const holder = document.body.appendChild(
			document.createElement( 'div' )
		);
		const root = createRoot( holder );
		act( () =>
			root.render(
				<VerdictPanel
					result={
						{
							evidence,
							verdict,
							finishedAt: 1,
							duration: 1,
							partial: false,
						} as Result
					}
					now={ now }
					endedSearch={ null }
					verifications={ {} }
					isRunning={ false }
					isAsking={ false }
					isEarlier={ false }
					onRun={ nothing }
					onAsk={ nothing }
					commands={ {
						verify: nothing,
						openExchange: nothing,
						openSearch: nothing,
						go: nothing,
						givenContent: () => null,
						saveForReal: () => Promise.resolve( null ),
					} }
				/>
			)
		);
		const said = holder.textContent ?? '';
		act( () => root.unmount() );
		holder.remove();
		expect( said ).toContain( 'In the code:' );
		expect( said ).not.toContain( place );
	}
);
