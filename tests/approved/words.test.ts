import { meaningOfSaid } from '../../src/diagnosis/exchange/meaning-of';
import { CORE_MEANINGS } from '../../src/diagnosis/exchange/core-meanings';
import { NEEDED_RIGHTS } from '../../src/diagnosis/exchange/needed-rights';
import { meaningOfNotice } from '../../src/diagnosis/given/notice-meaning';
import { EFFECT_WORDS } from '../../src/diagnosis/refusal/effect-words';
import { pluginSteps } from '../../src/diagnosis/refusal/plugin-steps';
import type { Effect } from '../../src/diagnosis/products';
import { expectApproved } from '../approved';
import { healthySite } from '../evidence';

const { site, components } = healthySite();

const CODES = [
	...Object.keys( { ...NEEDED_RIGHTS, ...CORE_MEANINGS } ),
	'rest_post_invalid_id',
];

/** Of each kind of notice, one as it is read. */
const NOTICES = [
	'Managed Challenge',
	'Updating failed. The response is not a valid JSON response.',
	'Cookie check failed',
	'You are probably offline.',
	'You are not currently logged in.',
	'Sorry, you are not allowed to edit this post.',
	'Publishing failed.',
	'This block has encountered an error and cannot be previewed.',
];

it.each( CODES )( 'says of WordPress’s %s what was approved', ( code ) => {
	const said = [ 401, 403, 404 ].map(
		( status ) => meaningOfSaid( { code, status, message: '' }, null ).text
	);
	expectApproved( 'words/codes.yaml', {
		code,
		'with 401, 403 and 404': new Set( said ).size === 1 ? said[ 0 ] : said,
	} );
} );

it.each( NOTICES )( 'says of the notice “%s” what was approved', ( notice ) =>
	expectApproved( 'words/notices.yaml', {
		notice,
		means: meaningOfNotice( notice ),
	} )
);

it.each( Object.keys( EFFECT_WORDS ) as Effect[] )(
	'leads out of “%s” by a plugin nothing is known about as was approved',
	( effect ) => {
		const id = 'unknown/unknown.php';
		const name = 'Unknown';
		const stepsOf = ( suspicion: number, settingsUrl: string | null ) =>
			pluginSteps(
				site,
				{
					...components,
					plugins: [
						{
							id,
							name,
							version: '1.0.0',
							requires: [],
							network: false,
							missing: false,
							settingsUrl,
						},
					],
				},
				suspicion === 0
					? []
					: [
							{
								component: { kind: 'plugin', id, name },
								suspicion,
								file: '',
								line: 0,
								where: '',
							},
						],
				effect
			);
		expectApproved( 'words/effects.yaml', {
			effect,
			'seen, with a screen': stepsOf(
				1,
				'https://example.org/wp-admin/admin.php?page=unknown'
			),
			'seen, without one': stepsOf( 1, null ),
			'likely, without one': stepsOf( 0.5, null ),
			'nobody seen': stepsOf( 0, null ),
		} );
	}
);
