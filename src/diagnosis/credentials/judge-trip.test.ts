import {
	activePlugin,
	exchange,
	healthySite,
	plugin,
	restAnswer,
	restError,
	type WholeEvidence,
} from '../../../tests/evidence';
import type { ExchangeResponse, Probe } from '../evidence/types';
import type { InsideStep } from './inside';
import { judgeTrip } from './judge-trip';
import { planTrip } from './plan-trip';
import type { Trip } from './trip';

const ME = restAnswer( 200, { id: 1 }, { allow: 'GET' } );
const NOBODY = restError( 401, 'rest_not_logged_in', 'You are not…', {
	allow: 'GET',
} );

function judge(
	respond: ( probe: Probe ) => ExchangeResponse,
	trip: Partial< Trip > = {},
	change: ( evidence: WholeEvidence ) => void = () => {}
) {
	const evidence = healthySite( change );
	return judgeTrip(
		{
			exchanges: planTrip( evidence.site, evidence.page ).map(
				( probe ) => exchange( probe, respond( probe ) )
			),
			xmlrpc: null,
			interrupted: false,
			wasInUse: true,
			inside: null,
			...trip,
		},
		evidence
	);
}

const STEP: InsideStep = {
	component: plugin( 'calm/calm.php', 'Calm' ),
	file: 'wp-content/plugins/calm/calm.php',
	line: 12,
	where: 'init',
	callback: 'Closure',
	priority: 10,
	before: '',
	after: '',
};
const CORE = { kind: 'core' as const, id: 'core', name: 'WordPress' };

describe( 'the requests of a round trip', () => {
	it( 'ask over each form and from both vantages', () => {
		const { site, page } = healthySite();
		expect( planTrip( site, page ).map( ( { id } ) => id ) ).toEqual( [
			'browser/application-password/GET/users-me/pretty',
			'loopback/application-password/GET/users-me/pretty',
			'browser/application-password/GET/users-me/query',
			'loopback/application-password/GET/users-me/query',
		] );
	} );

	it( 'know only the query form with plain permalinks, and only loopback at another address', () => {
		const { site, page } = healthySite( ( e ) => {
			e.site.permalinkStructure = '';
			e.page.origin = 'https://www.example.org';
		} );
		expect(
			planTrip( site, page ).map( ( { vantage, form } ) => [
				vantage,
				form,
			] )
		).toEqual( [ [ 'loopback', 'query' ] ] );
	} );
} );

describe( 'a round trip', () => {
	it( 'that comes back shows that it works', () => {
		expect( judge( () => ME ) ).toMatchObject( {
			kind: 'accepted',
			colour: 'green',
		} );
	} );

	it( 'says that WordPress ignores the header while nobody has a password', () => {
		const { colour, finding } = judge( () => ME, { wasInUse: false } );
		expect( colour ).toBe( 'amber' );
		expect( finding.summary ).toContain( 'does not look at' );
	} );

	it( 'proves nothing when its password was taken away meanwhile', () => {
		expect( judge( () => NOBODY, { interrupted: true } ) ).toMatchObject( {
			kind: 'interrupted',
			colour: 'grey',
		} );
	} );

	it( 'tells a proxy from a look at the path', () => {
		expect(
			judge( ( { vantage } ) => ( vantage === 'browser' ? NOBODY : ME ) )
				.finding.station
		).toBe( 'proxy' );
		expect(
			judge( ( { form } ) => ( form === 'pretty' ? NOBODY : ME ) ).finding
				.summary
		).toContain( 'something looks at the path' );
	} );

	it( 'blames nothing in front where only the server’s own requests are refused', () => {
		const { finding } = judge( ( { vantage } ) =>
			vantage === 'loopback' ? NOBODY : ME
		);
		expect( finding.station ).not.toBe( 'proxy' );
		expect( finding.summary ).not.toContain( 'from outside' );
		expect( finding.detail ).toContain( 'from the server itself' );
	} );

	it( 'tells a look at the query from one at the path', () => {
		expect(
			judge( ( { form } ) => ( form === 'query' ? NOBODY : ME ) ).finding
				.summary
		).toContain( 'something looks at the query' );
	} );

	it( 'meets the login of the web server', () => {
		const { kind, finding } = judge( () =>
			restError( 401, 'x', '', { 'www-authenticate': 'Basic realm="x"' } )
		);
		expect( kind ).toBe( 'server-login' );
		expect( finding.station ).toBe( 'web-server' );
	} );

	it( 'believes the echo about a lost header', () => {
		const lost = judge(
			() => NOBODY,
			{},
			( e ) => {
				for ( const echo of [ e.browserEcho, e.loopbackEcho ] ) {
					echo.httpAuthorization = false;
					echo.getallheaders = false;
				}
			}
		);
		expect( lost ).toMatchObject( {
			kind: 'header-lost',
			finding: { station: 'web-server' },
		} );
	} );

	it( 'splits a lost header from a password that is refused by what XML-RPC says', () => {
		expect( judge( () => NOBODY, { xmlrpc: 'accepted' } ).kind ).toBe(
			'header-lost'
		);
		expect( judge( () => NOBODY, { xmlrpc: 'refused' } ).kind ).toBe(
			'not-recognised'
		);
	} );

	it( 'names a leftover plugin for Basic authentication without a look inside', () => {
		const { kind, finding } = judge(
			() => restError( 500, 'incorrect_password' ),
			{},
			( e ) => {
				e.hooks.push( {
					hook: 'determine_current_user',
					priority: 20,
					callback: 'json_basic_auth_handler',
					component: plugin( 'calm/calm.php', 'Calm' ),
					file: STEP.file,
					line: 11,
					stock: false,
				} );
			}
		);
		expect( kind ).toBe( 'legacy' );
		expect( finding.summary ).toContain( 'the plugin “Calm”' );
		expect( finding.suspects ).toHaveLength( 1 );
	} );

	it( 'knows a plugin that decides too early by the cookie that passes, and names both ways out', () => {
		const closed = restError(
			403,
			'shield_block_anon_restapi',
			'Anonymous'
		);
		const { kind, finding } = judge( () => closed );
		expect( kind ).toBe( 'too-early' );
		expect( finding.remediation.steps[ 0 ]?.text ).toContain( 'exception' );
		expect( finding.remediation.steps[ 1 ]?.snippet?.code ).toContain(
			"'application_password_is_api_request', '__return_true'"
		);
	} );

	it( 'does not blame that where the cookie is refused too', () => {
		const closed = restError( 401, 'closed' );
		const { kind } = judge(
			() => closed,
			{},
			( e ) => {
				for ( const each of e.exchanges ) {
					Object.assign( each, exchange( each.probe, closed ) );
				}
			}
		);
		expect( kind ).toBe( 'closed' );
	} );
} );

describe( 'what to do about a plugin that switches them off', () => {
	const stepsOf = ( component: InsideStep[ 'component' ] ) => {
		const { finding } = judge(
			() => NOBODY,
			{
				inside: {
					steps: [
						{
							...STEP,
							component,
							line: 0,
							where: 'wp_is_application_passwords_available',
							callback: '__return_false',
							before: 'true',
							after: 'false',
						},
					],
					origin: null,
				},
			},
			( e ) => {
				e.components.plugins.push(
					activePlugin( component.id, component.name )
				);
			}
		);
		return {
			detail: finding.detail,
			text: finding.remediation.steps
				.map( ( { text } ) => text )
				.join( '\n' ),
		};
	};

	it( 'is its own setting where that is known, and a line that is not known is not given', () => {
		const { text, detail } = stepsOf(
			plugin( 'wordfence/wordfence.php', 'Wordfence Security' )
		);
		expect( text ).toContain( 'Disable WordPress application passwords' );
		expect( text ).not.toContain( 'REST API' );
		expect( detail ).not.toContain( ':0' );
	} );

	it( 'speaks of application passwords where no setting is known', () => {
		const { text } = stepsOf( plugin( 'calm/calm.php', 'Calm' ) );
		expect( text ).toContain( 'for application passwords' );
		expect( text ).not.toContain( 'REST API' );
	} );
} );

describe( 'a look inside', () => {
	const failed = {
		...STEP,
		component: CORE,
		where: 'application_password_failed_authentication',
		after: 'calm_hours',
	};
	const accepted = {
		...STEP,
		component: CORE,
		where: 'application_password_did_authenticate',
		after: 'accepted',
	};
	it.each( [
		[
			'a rule of a plugin',
			'condition',
			[
				{
					...STEP,
					where: 'wp_authenticate_application_password_errors',
					after: 'calm_hours',
				},
				failed,
			],
		],
		[
			'a switch for everyone',
			'unavailable',
			[
				{
					...STEP,
					where: 'wp_is_application_passwords_available',
					before: 'true',
					after: 'false',
				},
			],
		],
		[
			'a header thrown away',
			'header-lost',
			[ { ...STEP, after: "unset $_SERVER['HTTP_AUTHORIZATION']" } ],
		],
		[
			'a check that was removed',
			'removed',
			[
				{
					...STEP,
					after: 'removed wp_validate_application_password from determine_current_user',
				},
			],
		],
		[
			'a login that is undone',
			'forgotten',
			[
				accepted,
				{
					...STEP,
					where: 'determine_current_user',
					before: '1',
					after: '0',
				},
			],
		],
	] )( 'names %s', ( _, kind, steps ) => {
		const seen = judge( () => NOBODY, { inside: { steps, origin: null } } );
		expect( seen.kind ).toBe( kind );
		expect( seen.finding.suspects ).toEqual( [
			expect.objectContaining( { line: 12, suspicion: 1 } ),
		] );
		expect( seen.finding.summary ).toContain( 'Calm' );
	} );

	it( 'names who answered before WordPress looked at the password', () => {
		const { kind, finding } = judge( () => restError( 403, 'calm' ), {
			inside: { steps: [], origin: { ...STEP, where: 'init' } },
		} );
		expect( kind ).toBe( 'too-early' );
		expect( finding.summary ).toContain( 'Calm' );
	} );

	it( 'does not call it too early when the password had been taken', () => {
		const { kind } = judge( () => restError( 403, 'calm' ), {
			inside: {
				steps: [ accepted ],
				origin: { ...STEP, where: 'rest_pre_dispatch' },
			},
		} );
		expect( kind ).not.toBe( 'unavailable' );
	} );
} );
