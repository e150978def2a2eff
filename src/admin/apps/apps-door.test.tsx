/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act } from 'react';

import type { Evidence } from '../../diagnosis/evidence/types';
import type { PageSettings } from '../settings/page-settings';
import { AppsDoor } from './apps-door';
import type { AppsDoorProps } from './apps-door-props';

// What is behind the door has tests of its own.
jest.mock( './apps-panel', () => ( {
	__esModule: true,
	default: () => 'behind the door',
} ) );

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
	// Jsdom lays nothing out, so that nothing can be scrolled to.
	Element.prototype.scrollIntoView ??= () => {};
} );

/** The door; `isOffered`: it can be seen. */
async function door( given: Pick< AppsDoorProps, 'asked' | 'evidence' > ) {
	const holder = document.body.appendChild( document.createElement( 'div' ) );
	await act( async () =>
		createRoot( holder ).render(
			<AppsDoor
				settings={ {} as PageSettings }
				commands={ {} as AppsDoorProps[ 'commands' ] }
				isRunning={ false }
				{ ...given }
			/>
		)
	);
	const button = holder.querySelector( 'button' )!;
	return {
		isOffered: button.closest( '[hidden]' ) === null,
		isOpen: button.getAttribute( 'aria-expanded' ) === 'true',
		hasFocus: button.ownerDocument.activeElement === button,
	};
}

it( 'is not offered a second time below the start card', async () => {
	expect( await door( { asked: 0, evidence: null } ) ).toEqual( {
		isOffered: false,
		isOpen: false,
		hasFocus: false,
	} );
} );

it( 'opens and takes the focus when the start card leads there', async () => {
	expect( await door( { asked: 1, evidence: null } ) ).toEqual( {
		isOffered: true,
		isOpen: true,
		hasFocus: true,
	} );
} );

it( 'is offered below a verdict, where there is no start card', async () => {
	expect( await door( { asked: 0, evidence: {} as Evidence } ) ).toEqual( {
		isOffered: true,
		isOpen: false,
		hasFocus: false,
	} );
} );
