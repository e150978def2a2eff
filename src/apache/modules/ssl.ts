/**
 * mod_ssl, as far as its directives refuse a request that does not come over TLS.
 */
import { parseCondition } from '../expression';
import type { Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import { Undecidable, type World } from '../kernel/world';
import { allWords } from '../syntax/words';
import { createCore } from './core';
import { command } from './define';
import { isEmptyWord } from './values';

const OPTION =
	/^[+-]?(?:StdEnvVars|ExportCertData|FakeBasicAuth|StrictRequire|OptRenegotiate|LegacyDNStringFormat)$/i;

export const sslCommands: Commands = {
	// Whatever follows it is passed over.
	sslrequiressl: command( 'ssl', 'AuthConfig', 'raw', ( context ) => {
		configOf( context, 'core', createCore ).requiresTls = context.place;
		return undefined;
	} ),
	sslrequire: command(
		'ssl',
		'AuthConfig',
		'raw',
		( { world, place }, [ text = '' ] ) => {
			const parsed = parseCondition( text, world, place );
			if ( typeof parsed === 'string' ) {
				return parsed;
			}
			// Without TLS nothing of it is looked at.
			if ( world.facts.https !== false ) {
				throw new Undecidable( place );
			}
			return undefined;
		}
	),
	ssloptions: command( 'ssl', 'Options', 'raw', ( _, [ text = '' ] ) =>
		! isEmptyWord( text ) &&
		allWords( text ).every( ( word ) => OPTION.test( word ) )
			? undefined
			: 'Illegal option'
	),
};

/** The access check: who comes without TLS where it is required is refused (ssl_hook_Access). */
export function checkTls( r: RequestRecord, world: World ): PhaseResult {
	const place = r.config.configs.core?.requiresTls;
	if ( ! place || world.facts.https === true ) {
		return undefined;
	}
	if ( world.facts.https === undefined ) {
		throw new Undecidable( place );
	}
	world.note( place, { kind: 'requires-tls', status: 403 } );
	return { status: 403, place };
}
