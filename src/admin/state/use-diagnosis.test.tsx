/**
 * @jest-environment jsdom
 */

import { createRoot, useEffect } from '@wordpress/element';
import { act } from 'react';

import type { PageSettings } from '../settings/page-settings';
import { type Commands, useDiagnosis } from './use-diagnosis';

const SETTINGS: PageSettings = {
	ajaxUrl: '/wp-admin/admin-ajax.php',
	nonce: 'n',
	restNonce: 'r',
	restRoot: 'https://example.org/wp-json/',
	home: 'https://example.org',
	siteurl: 'https://example.org',
	adminUrl: 'https://example.org/wp-admin/',
	pluginsUrl: 'https://example.org/wp-admin/plugins.php',
	screens: {},
	editorUrl: '',
	network: false,
	start: false,
	history: false,
	userId: 1,
	version: '0',
	locale: 'en_US',
};

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
	window.fetch ??= () => Promise.reject( new Error( 'Nothing is sent.' ) );
} );

it( 'hands out the same commands however often the page renders, so that no effect on them runs again', () => {
	const seen: Commands[] = [];
	let effects = 0;
	function Page() {
		const { state, commands } = useDiagnosis( SETTINGS );
		seen.push( commands );
		const { announce } = commands;
		useEffect( () => {
			effects++;
			announce( 'Said once.' );
		}, [ announce ] );
		return <p>{ state.announcement }</p>;
	}
	const holder = document.createElement( 'div' );
	const root = createRoot( holder );
	act( () => root.render( <Page /> ) );
	act( () => root.render( <Page /> ) );
	expect( holder.textContent ).toBe( 'Said once.' );
	expect( seen.length ).toBeGreaterThan( 2 );
	for ( const name of Object.keys( seen[ 0 ]! ) as ( keyof Commands )[] ) {
		expect( new Set( seen.map( ( each ) => each[ name ] ) ).size ).toBe(
			1
		);
	}
	expect( effects ).toBe( 1 );
	act( () => root.unmount() );
} );
