/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot } from '@wordpress/element';
import { useReturn } from './use-return';

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

function Waiting( props: { isAwaited: boolean; onReturn: () => void } ) {
	useReturn( props.isAwaited, props.onReturn );
	return null;
}

const becomes = ( state: DocumentVisibilityState ) => {
	jest.spyOn( document, 'visibilityState', 'get' ).mockReturnValue( state );
	document.dispatchEvent( new Event( 'visibilitychange' ) );
};

/** How often somebody is heard to come back, by what happens. */
function heard( isAwaited: boolean, happens: () => void ): number {
	const onReturn = jest.fn();
	const root = createRoot( document.createElement( 'div' ) );
	act( () =>
		root.render( <Waiting isAwaited={ isAwaited } onReturn={ onReturn } /> )
	);
	happens();
	const count = onReturn.mock.calls.length;
	act( () => root.unmount() );
	happens();
	expect( onReturn ).toHaveBeenCalledTimes( count );
	return count;
}

afterEach( () => jest.restoreAllMocks() );

it( 'hears who comes back to the window', () => {
	expect(
		heard( true, () => window.dispatchEvent( new Event( 'focus' ) ) )
	).toBe( 1 );
} );

it( 'hears who comes back to the tab, and not who leaves it', () => {
	expect( heard( true, () => becomes( 'visible' ) ) ).toBe( 1 );
	expect( heard( true, () => becomes( 'hidden' ) ) ).toBe( 0 );
} );

it( 'hears nobody where no login is waited for', () => {
	expect(
		heard( false, () => {
			window.dispatchEvent( new Event( 'focus' ) );
			becomes( 'visible' );
		} )
	).toBe( 0 );
} );
