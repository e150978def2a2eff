/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act } from 'react';

import type { Certainty, Finding } from '../../../diagnosis/evidence/types';
import { FindingBody } from './finding-body';

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

const FINDING: Finding = {
	severity: 'warning',
	summary: 'Code on this site answers 401.',
	detail: '',
	because: [],
	remediation: { steps: [], tradeOff: '', verify: [] },
	station: 'plugin',
	suspects: [],
};

/** The first button, which begins a search. */
function searchButton( certainty: Certainty ): string {
	const holder = document.body.appendChild( document.createElement( 'div' ) );
	act( () =>
		createRoot( holder ).render(
			<FindingBody
				check="rest-closed-to-visitors"
				finding={ { ...FINDING, certainty } }
				exchanges={ [] }
				verification={ undefined }
				isRunning={ false }
				onFind={ () => {} }
				commands={ { verify: () => {}, openExchange: () => {} } }
			/>
		)
	);
	return holder.querySelector( 'button' )?.textContent ?? '';
}

it( 'looks for a plugin where none is named, and proves the one that is', () => {
	expect( searchButton( null ) ).toBe( 'Find out which plugin' );
	expect( searchButton( 'traced' ) ).toBe( 'Prove it with every plugin' );
	expect( searchButton( 'likely' ) ).toBe( 'Prove it with every plugin' );
} );
