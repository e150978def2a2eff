/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act } from 'react';

import { CaseInput } from './case-input';
import type { Intake } from './intake';

const NOTHING: Intake = { kind: 'nothing' };
const SECRET: Intake = {
	kind: 'request',
	line: '',
	question: null,
	method: 'GET',
	url: 'https://example.org/wp-json/',
	status: '401',
	withLogin: true,
	isSecret: true,
	masked: 'GET https://example.org/wp-json/ 401',
	others: [],
};

let element: HTMLElement;
const field = () => element.querySelector( 'textarea' )!;

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

/** The field with a reader; every text that is read is noted, and so is what was too long. */
async function withReader( answer: ( text: string ) => Promise< Intake > ) {
	const noted = { read: [] as string[], tooLong: 0 };
	element = document.createElement( 'div' );
	document.body.append( element );
	await act( async () =>
		createRoot( element ).render(
			<CaseInput
				intake={ NOTHING }
				isDisabled={ false }
				onText={ ( text ) => {
					noted.read.push( text );
					return answer( text );
				} }
				onArrival={ () => {} }
				onTooLong={ () => noted.tooLong++ }
				onCorrect={ () => {} }
				onSubmit={ () => {} }
			/>
		)
	);
	return noted;
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

const drop = ( text: string ) =>
	act( async () => {
		const event = new Event( 'drop', { bubbles: true, cancelable: true } );
		// jsdom's files cannot be read.
		const file = { size: text.length, text: async () => text };
		Object.assign( event, { dataTransfer: { files: [ file ] } } );
		field().dispatchEvent( event );
	} );

it( 'puts a line without the secret in place of a pasted text, and never reads that line', async () => {
	const noted = await withReader( async () => SECRET );
	await input( 'curl -u maria:hidden https://example.org/wp-json/' );
	await leave();
	expect( field().value ).toBe( 'GET https://example.org/wp-json/ 401' );
	expect( noted.read ).toHaveLength( 1 );
} );

it( 'does not take away what is written while the paste is read, and reads it when the field is left', async () => {
	let end: ( read: Intake ) => void = () => {};
	const noted = await withReader(
		() =>
			new Promise( ( resolve ) => {
				end = resolve;
			} )
	);
	await input( 'a text with a login' );
	await input( 'a text with a login 4' );
	await act( async () => end( SECRET ) );
	expect( field().value ).toBe( 'a text with a login 4' );
	await leave();
	expect( noted.read ).toEqual( [
		'a text with a login',
		'a text with a login 4',
	] );
	await act( async () => end( SECRET ) );
	expect( field().value ).toBe( 'GET https://example.org/wp-json/ 401' );
} );

it( 'keeps a dropped file until something is written and taken back', async () => {
	const noted = await withReader( async () => NOTHING );
	await drop( '{"log":{}}' );
	await leave();
	expect( noted.read ).toEqual( [ '{"log":{}}' ] );
	await input( 'x' );
	await input( '' );
	expect( noted.read ).toEqual( [ '{"log":{}}', '' ] );
} );

it( 'reads no text of more than 5 MB', async () => {
	const noted = await withReader( async () => NOTHING );
	await input( 'x'.repeat( 5 * 1024 * 1024 + 1 ) );
	expect( noted ).toEqual( { read: [], tooLong: 1 } );
} );
