/**
 * @jest-environment jsdom
 */

import { createRoot, useState } from '@wordpress/element';
import { act } from 'react';

import { type Done, DoneNotice } from './done-notice';

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

const done = {
	outcome: { outcome: 'kept', reason: '' },
	backup: '.ht-backup',
	finding: { id: 'block-missing' },
	proposed: { path: '/site/.htaccess', before: '' },
} as unknown as Done;

/** As a page does: what is announced renders it again, with functions made anew. */
function Page( { change }: { change: Done } ) {
	const [ said, setSaid ] = useState( 0 );
	return (
		<>
			<p>{ said }</p>
			<DoneNotice
				done={ change }
				findings={ [] }
				exchanges={ [] }
				verifications={ {} }
				isDisabled={ false }
				commands={ {
					announce: () =>
						setSaid( ( before ) => Math.min( before + 1, 9 ) ),
					verify: () => {},
				} }
			/>
		</>
	);
}

it( 'speaks and takes the focus once for each change', () => {
	const focus = jest.spyOn( HTMLElement.prototype, 'focus' );
	const holder = document.body.appendChild( document.createElement( 'div' ) );
	const root = createRoot( holder );
	act( () => root.render( <Page change={ done } /> ) );
	expect( holder.querySelector( 'p' )?.textContent ).toBe( '1' );
	expect( focus ).toHaveBeenCalledTimes( 1 );
	act( () => root.render( <Page change={ { ...done } } /> ) );
	expect( focus ).toHaveBeenCalledTimes( 2 );
	act( () => root.unmount() );
	holder.remove();
	focus.mockRestore();
} );
