import type { Directive, Place } from '../syntax/parse';
import { NotKnown, inherited, type State } from '../kernel/state';
import { filled } from '../kernel/variables';
import {
	contains,
	parseAddress,
	parseNetwork,
} from '../../apache/kernel/addresses';

/** Directives that refuse by rules that are not read here. */
const OTHER_GUARDS =
	/^(?:auth_request|auth_jwt|auth_digest|auth_pam|auth_ldap|auth_oidc|access_by_lua\w*|rewrite_by_lua\w*|modsecurity|js_access|perl|naxsi\w*|SecRulesEnabled|geoip2?_\w+|valid_referers|secure_link\w*|ssl_verify_client)$/;

type Verdict = { allows: boolean | null; status: 401 | 403; place: Place };

/** Whether a network holds an address; null where one of them cannot be read, as a variable cannot. */
function holds( network: string, address: string ): boolean | null {
	const of = parseNetwork( network );
	const is = parseAddress( address );
	return typeof of === 'string' || ! is ? null : contains( of, is );
}

/** `allow` and `deny`: the first that fits. Source: ngx_http_access_module. */
function byAddress( state: State ): Verdict | null {
	const { address } = state.request;
	for ( const { name, args, place } of inherited( state, 'allow', 'deny' ) ) {
		const [ network = '' ] = args;
		const fits =
			network === 'all' ||
			( address !== null && network !== 'unix:'
				? holds( network, address )
				: null );
		if ( network === 'unix:' || fits === false ) {
			continue;
		}
		return {
			allows: fits === null ? null : name === 'allow',
			status: 403,
			place,
		};
	}
	return null;
}

/** `auth_basic`. Who is in its file is not known here. */
function byPassword( state: State ): Verdict | null {
	const [ said ] = inherited( state, 'auth_basic' );
	if ( ! said ) {
		return null;
	}
	const realm = filled( said.args[ 0 ] ?? '', state );
	const [ file ] = inherited( state, 'auth_basic_user_file' );
	if ( realm === 'off' || realm === '' || ! file ) {
		return null;
	}
	const isBasic = /^basic /i.test(
		state.request.headers.authorization ?? ''
	);
	return {
		allows: realm === null || isBasic ? null : false,
		status: 401,
		place: said.place,
	};
}

function otherGuard( state: State ): Directive | undefined {
	return state.levels
		.flatMap( ( { block } ) => block )
		.find(
			( { name, args } ) =>
				OTHER_GUARDS.test( name ) && args[ 0 ] !== 'off'
		);
}

/** One that lets in is enough; where none does, 401 is what is said. */
function anyOf( verdicts: readonly Verdict[] ): Verdict | null {
	if ( verdicts.some( ( { allows } ) => allows ) ) {
		return null;
	}
	const open = verdicts.find( ( { allows } ) => allows === null );
	if ( open ) {
		throw new NotKnown( 'access', open.place );
	}
	return (
		verdicts.find( ( { status } ) => status === 401 ) ??
		verdicts[ 0 ] ??
		null
	);
}

/**
 * Whether the request is let in: by its address, by its password.
 *
 * @param  state Where the walk is; a limit of methods becomes its innermost level.
 * @return The refusal; null when it may pass.
 * @throws {NotKnown} Where it depends on what is not known.
 */
export function refusedBy(
	state: State
): { status: number; place: Place } | null {
	const other = otherGuard( state );
	if ( other ) {
		throw new NotKnown( other.name, other.place );
	}
	const verdicts = [ byAddress( state ), byPassword( state ) ].filter(
		( verdict ): verdict is Verdict => verdict !== null
	);
	if ( inherited( state, 'satisfy' )[ 0 ]?.args[ 0 ] === 'any' ) {
		return anyOf( verdicts );
	}
	// They are asked in this order, and the first refusal counts.
	for ( const verdict of verdicts ) {
		if ( verdict.allows === null ) {
			throw new NotKnown( 'access', verdict.place );
		}
		if ( ! verdict.allows ) {
			return verdict;
		}
	}
	return null;
}
