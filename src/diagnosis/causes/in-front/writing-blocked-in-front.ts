import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import {
	exchangeOf,
	isAnswered,
	isAsExpected,
	isInFrontOfPhp,
	ownRequest,
} from '../../probes';
import { lookStep } from '../../servers/steps';
import { refusalFinding } from '../../refusal/refusal-finding';

export default defineCheck( {
	id: 'writing-blocked-in-front',
	title: __(
		'Nothing in front of WordPress stops requests that save',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'htaccess', 'server' ],
	deciding: false,
	examine( { exchanges, site, htaccess, server } ) {
		const save = exchangeOf( exchanges, { endpoint: 'save-post' } );
		const read = ownRequest( exchanges, 'edit-context' );
		if (
			! isAnswered( save ) ||
			save.response.status < 400 ||
			! isInFrontOfPhp( save ) ||
			! read ||
			! isAsExpected( read )
		) {
			return undefined;
		}
		const line = refusingLine( htaccess, save );
		return refusalFinding(
			{ site, server, hooks: null, components: null },
			{
				refused: save,
				whom: '',
				summary: __(
					'Reading works, but the web server or a firewall refuses requests that save something; WordPress never sees them.',
					'who-said-401'
				),
				notes: line ? [ lineNote( line ) ] : [],
				steps: [
					...lineSteps( line ),
					lookStep( 'method', server, save ),
				],
				citing: [ read ],
				explains: [ 'saving-refused', 'given-request-refused' ],
			}
		);
	},
} );
