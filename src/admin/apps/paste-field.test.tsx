/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act } from 'react';

import { PasteField } from './paste-field';

const shown = ( masked: string | null ) => ( {
	line: '',
	notes: [],
	reason: null,
	masked,
} );

let element: HTMLElement;
const field = () => element.querySelector( 'textarea' )!;

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

/** The field with a reader; every text that is read is noted. */
async function withReader( masked: string | null ) {
	const read: string[] = [];
	element = document.createElement( 'div' );
	document.body.append( element );
	await act( async () =>
		createRoot( element ).render(
			<PasteField
				label="What it has"
				isDisabled={ false }
				error={ null }
				onText={ ( text ) => {
					read.push( text );
					return Promise.resolve( shown( masked ) );
				} }
			/>
		)
	);
	return read;
}

const input = ( text: string ) =>
	act( async () => {
		field().value = text;
		field().dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );

const leave = () =>
	act( async () => {
		field().dispatchEvent( new Event( 'focusout', { bubbles: true } ) );
	} );

it( 'puts a line without the login in place of the text, and never reads that line', async () => {
	const read = await withReader( 'Read, and out of sight.' );
	await input( 'a text with a login' );
	// Some browsers say twice that something was pasted.
	await act( async () => {
		field().dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
	await leave();
	expect( field().value ).toBe( 'Read, and out of sight.' );
	expect( read ).toEqual( [ 'a text with a login' ] );
} );

it( 'reads what was typed when the field is left, and once', async () => {
	const read = await withReader( null );
	for ( const text of [ 'G', 'GE', 'GET' ] ) {
		await input( text );
	}
	expect( read ).toEqual( [] );
	await leave();
	await leave();
	expect( read ).toEqual( [ 'GET' ] );
} );

it( 'forgets what was read when the field is emptied', async () => {
	const read = await withReader( null );
	await input( 'GET /wp/v2/posts' );
	await input( '' );
	expect( read ).toEqual( [ 'GET /wp/v2/posts', '' ] );
} );
