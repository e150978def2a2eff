/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act } from 'react';

import type { SiteFacts } from '../../diagnosis/evidence/types';
import { NginxPanel } from './nginx-panel';

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

const site = {
	home: 'https://example.org',
	siteurl: 'https://example.org',
	restPrefix: 'wp-json',
	permalinkStructure: '/%postname%/',
} as SiteFacts;

const server = ( port: number, inside: string ) =>
	`server {\nlisten ${ port };\nserver_name example.org;\nroot /var/www;\nindex index.php;\n${ inside }\nlocation / { try_files $uri $uri/ /index.php?$args; }\nlocation ~ \\.php$ { include snippets/fastcgi-php.conf; fastcgi_pass unix:/run/php.sock; }\n}\n`;

it( 'asks which server is meant where several may be, and reads the one that is chosen', () => {
	const holder = document.body.appendChild( document.createElement( 'div' ) );
	const root = createRoot( holder );
	act( () =>
		root.render( <NginxPanel site={ site } server={ { forwarded: {} } } /> )
	);
	const text = holder.querySelector( 'textarea' );
	const press = ( label: string ) =>
		act( () =>
			[ ...holder.querySelectorAll( 'button' ) ]
				.find( ( { textContent } ) => textContent === label )
				?.click()
		);
	act( () => {
		Object.getOwnPropertyDescriptor(
			HTMLTextAreaElement.prototype,
			'value'
		)?.set?.call(
			text,
			server( 8080, '' ) +
				server( 8081, 'location /wp-json/ { deny all; }' )
		);
		text?.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
	press( 'Find the line' );
	expect( holder.querySelector( '[role=status]' )?.textContent ).toContain(
		'to which of these?'
	);
	press( 'Line 10: example.org, port 8081' );
	expect( holder.querySelector( '[role=status]' )?.textContent ).toContain(
		'1 line stands in the way'
	);
	expect( holder.textContent ).toContain(
		'may hand requests to: Line 10: example.org, port 8081.'
	);
	act( () => root.unmount() );
	holder.remove();
} );
