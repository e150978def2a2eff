import * as v from 'valibot';

import { CredentialsSchema } from '../../../src/transport/credentials/schemas';
import {
	EchoSchema,
	EchoTicketSchema,
	LoopbackSchema,
	NoncesSchema,
	PermitSchema,
} from '../../../src/transport/action-schemas';
import { answerInNoise } from '../../../src/transport/answer-in-noise';
import {
	AccountSchema,
	ComponentsSchema,
	HooksSchema,
	ServerSchema,
	SiteSchema,
} from '../../../src/transport/fact-schemas';
import type { DiagnosisPage } from '../fixtures/diagnosis-page';
import { withMustUse } from '../fixtures/change-site';
import { expect, test } from '../fixtures/test';

const EnvelopeSchema = v.object( { success: v.boolean(), data: v.unknown() } );

const FactsSchema = v.strictObject( {
	site: SiteSchema,
	server: ServerSchema,
	components: ComponentsSchema,
	hooks: HooksSchema,
	account: AccountSchema,
	credentials: CredentialsSchema,
	settings: v.array( v.nullable( v.boolean() ) ),
} );

/** Calls an action with the nonce of the page and returns status and text. */
async function call(
	{ page }: DiagnosisPage,
	action: string,
	fields: Record< string, string > = {}
) {
	const { ajaxUrl, nonce } = await page.evaluate( () => window.ws401! );
	const response = await page.request.post(
		new URL( `${ ajaxUrl }?action=${ action }`, page.url() ).href,
		{ form: { nonce, ...fields } }
	);
	return { status: response.status(), text: await response.text() };
}

async function dataOf( ...asked: Parameters< typeof call > ) {
	const { text } = await call( ...asked );
	const { success, data } = v.parse( EnvelopeSchema, answerInNoise( text ) );
	expect( success, text ).toBe( true );
	return data;
}

test.beforeEach( async ( { diagnosis, scenario } ) => {
	await scenario( 'close-rest' );
	await diagnosis.open();
} );

test( 'the answers of the server have the form the page expects', async ( {
	diagnosis,
	page,
	site,
} ) => {
	const url = `${ site.url }/wp-json/wp/v2/posts`;
	const loopback = { url, method: 'GET', headers: {}, timeout: 20 };
	v.parse( FactsSchema, await dataOf( diagnosis, 'ws401_facts' ) );
	v.parse( NoncesSchema, await dataOf( diagnosis, 'ws401_nonce' ) );
	v.parse(
		PermitSchema,
		await dataOf( diagnosis, 'ws401_permit', { method: 'POST', url } )
	);
	const answer = v.parse(
		LoopbackSchema,
		await dataOf( diagnosis, 'ws401_from_server', {
			probe: JSON.stringify( { ...loopback, credential: 'none' } ),
		} )
	);
	expect( answer.response?.status ).toBe( 401 );
	const refused = v.parse(
		LoopbackSchema,
		await dataOf( diagnosis, 'ws401_from_server', {
			probe: JSON.stringify( {
				...loopback,
				url: 'https://elsewhere.example/',
				credential: 'none',
			} ),
		} )
	);
	expect( refused.failure?.kind ).toBe( 'refused-to-send' );
	const ticket = v.parse(
		EchoTicketSchema,
		await dataOf( diagnosis, 'ws401_echo_ticket' )
	);
	const echo = await page.request.get( ticket.url, {
		headers: { [ ticket.header ]: ticket.value },
	} );
	v.parse( EchoSchema, await echo.json() );
} );

test( 'what other code prints does not spoil them', async ( {
	diagnosis,
	site,
} ) => {
	const noise = `
		echo "\\xEF\\xBB\\xBF<br>Notice: stray";
		add_action( 'admin_init', function () { echo 'more'; }, 1 );
		register_shutdown_function( function () { echo 'late'; } );`;
	await withMustUse( site, noise, async () => {
		v.parse( FactsSchema, await dataOf( diagnosis, 'ws401_facts' ) );
	} );
} );

test( 'they are refused without the nonce, and to visitors', async ( {
	diagnosis,
	context,
} ) => {
	const actions = [ 'facts', 'permit', 'from_server', 'echo_ticket' ];
	for ( const action of actions ) {
		const { text, status } = await call( diagnosis, `ws401_${ action }`, {
			nonce: 'wrong',
		} );
		expect( [ action, status, text ] ).toEqual( [ action, 403, '-1' ] );
	}
	await context.clearCookies();
	for ( const action of actions ) {
		const { text, status } = await call( diagnosis, `ws401_${ action }` );
		expect( [ action, status, text ] ).toEqual( [ action, 400, '0' ] );
	}
} );
