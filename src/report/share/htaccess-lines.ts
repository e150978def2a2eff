import { __ } from '@wordpress/i18n';
import type { Evidence } from '../../diagnosis/evidence/types';
import { codeSpan, inline } from '../markdown-text';

/** What the .htaccess files do, one line a finding; empty when there is nothing to say. The files themselves are not quoted. */
export function htaccessLines( { htaccess }: Evidence ): string[] {
	const findings = htaccess?.findings ?? [];
	return findings.length === 0
		? []
		: [
				`## ${ __( '.htaccess', 'who-said-401' ) }`,
				'',
				...findings.map( ( { id, severity, summary, detail } ) =>
					[
						`- ${ codeSpan( id ) } · ${ severity } · ${ inline( summary ) }`,
						...( detail ? [ codeSpan( detail ) ] : [] ),
					].join( ' ' )
				),
				'',
			];
}
