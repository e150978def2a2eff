/**
 * @jest-environment jsdom
 */

import { createRoot } from '@wordpress/element';
import { act } from 'react';

import { type OnCard, StepList } from './step-list';

beforeAll( () => {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
} );

const PLUGINS = 'https://example.org/wp-admin/plugins.php?s=Alpha';
const FORUM = 'https://wordpress.org/support/plugin/alpha/';
const LINE = 'SetEnvIf Authorization';

function shown( onCard?: OnCard ): string {
	const holder = document.body.appendChild( document.createElement( 'div' ) );
	act( () =>
		createRoot( holder ).render(
			<StepList
				remediation={ {
					steps: [
						{
							title: 'Deactivate “Alpha”',
							text: 'If you can.',
							link: { url: PLUGINS, label: 'Plugins' },
						},
						{
							title: 'Ask the author',
							text: 'In the forum.',
							link: { url: FORUM, label: 'Support forum' },
						},
						{
							title: 'Add a line',
							text: 'At the top.',
							snippet: {
								where: '.htaccess',
								language: 'apache',
								code: LINE,
							},
						},
					],
					tradeOff: '',
					verify: [],
				} }
				{ ...( onCard && { onCard } ) }
			/>
		)
	);
	return holder.innerHTML;
}

it( 'gives each option the screen and the text to write', () => {
	expect( shown() ).toContain( PLUGINS );
	expect( shown() ).toContain( FORUM );
	expect( shown() ).toContain( LINE );
} );

it( 'does not repeat where the one button of the card leads', () => {
	const html = shown( { url: PLUGINS } );
	expect( html ).not.toContain( PLUGINS );
	expect( html ).toContain( 'Deactivate “Alpha”' );
	expect( html ).toContain( FORUM );
} );

it( 'folds the line away where the card shows the change itself', () => {
	const html = shown( { hasChange: true } );
	expect( html ).not.toContain( LINE );
	expect( html ).toContain( 'Show the code' );
} );
