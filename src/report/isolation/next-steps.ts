import { __, sprintf } from '@wordpress/i18n';

import type { Found } from '../../isolation';
import { componentLabel } from '../../diagnosis/evidence/component-label';
import {
	settingsAgainst,
	settingStep,
} from '../../diagnosis/products/setting-steps';
import { EFFECT_WORDS } from '../../diagnosis/refusal/effect-words';
import {
	settingTitle,
	askAuthor,
	deactivation,
} from '../../diagnosis/refusal/plugin-options';
import type {
	PluginFacts,
	Remediation,
	Step,
} from '../../diagnosis/evidence/types';
import { effectOf } from './effect-of';
import { routeExceptionOf } from './route-exception';
import {
	nameOf,
	type SearchOutcome,
} from '../../run/find-plugin/search-outcome';
import { pluginList } from './words';

/** Screens of the site. */
export interface Screens {
	adminUrl: string;
	pluginsUrl: string;
	plugins: PluginFacts[];
}

/** `url`: the plugin's own screen, where it links one. */
function settingsStep( name: string, url: string | null ): Step {
	return {
		title: settingTitle( name ),
		text: sprintf(
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for what it does to this request, and allow it there.',
				'who-said-401'
			),
			name
		),
		tradeOff: __(
			'What the plugin refuses here is then open, as far as that setting goes.',
			'who-said-401'
		),
		...( url !== null && {
			link: {
				url,
				/* translators: %s: name of a plugin. */
				label: sprintf( __( 'Settings of %s', 'who-said-401' ), name ),
			},
		} ),
	};
}

/** The very settings of a plugin, where they are known; else its own screen, also where it links none, unless it is known to have no setting for this. */
function settingsSteps(
	outcome: SearchOutcome,
	id: string,
	{ adminUrl, plugins }: Screens
): Step[] {
	const plugin = { id, name: nameOf( outcome, id ) };
	const effect = effectOf( outcome );
	const known = settingsAgainst( plugin, effect );
	const url = plugins.find( ( each ) => each.id === id )?.settingsUrl || null;
	if ( known && known.length > 0 ) {
		return known.map( ( setting ) =>
			settingStep( { adminUrl }, plugin, setting )
		);
	}
	const mayHaveOne = known === null && EFFECT_WORDS[ effect ].look !== null;
	return url || mayHaveOne ? [ settingsStep( plugin.name, url ) ] : [];
}

function foundSteps(
	outcome: SearchOutcome,
	{ culprits, switchOff, alternatives }: Found,
	screens: Screens
): Remediation {
	const members = [ ...new Set( culprits.flat() ) ];
	// Nobody has to do without a plugin whose setting is known.
	const isDeactivationLeft = members.some(
		( id ) =>
			! settingsAgainst(
				{ id, name: nameOf( outcome, id ) },
				effectOf( outcome )
			)?.length
	);
	const exception = routeExceptionOf(
		outcome.probe,
		outcome.failure,
		outcome.origin,
		switchOff
	);
	return {
		steps: [
			...members.flatMap( ( id ) =>
				settingsSteps( outcome, id, screens )
			),
			...( isDeactivationLeft
				? [
						{
							...deactivation(
								[ switchOff, ...alternatives ]
									.map( ( list ) =>
										pluginList( outcome, list )
									)
									.join( ` ${ __( 'or', 'who-said-401' ) } ` )
							),
							link: {
								url: screens.pluginsUrl,
								label: __( 'Plugins', 'who-said-401' ),
							},
						},
					]
				: [] ),
			...( exception
				? [
						{
							title: __(
								'Keep the plugin, but let this one request through',
								'who-said-401'
							),
							text: __(
								'A small must-use plugin of your own does it, for developers.',
								'who-said-401'
							),
							snippet: exception.snippet,
							tradeOff: exception.price,
						},
					]
				: [] ),
			...members.flatMap( ( id ) =>
				askAuthor( { id, name: nameOf( outcome, id ) } )
			),
		],
		tradeOff: '',
		verify: [],
	};
}

function themeStep( { adminUrl }: Screens, name: string ): Step {
	return {
		title: __( 'Change the theme', 'who-said-401' ),
		text: sprintf(
			/* translators: %s: name of a theme. */
			__(
				'Look in the settings and in functions.php of the theme “%s”, or ask its author; or use another theme.',
				'who-said-401'
			),
			name
		),
		link: {
			url: `${ adminUrl }themes.php`,
			label: __( 'Themes', 'who-said-401' ),
		},
	};
}

/** What a reader can do about it, least cost first. */
export function nextSteps(
	outcome: SearchOutcome,
	screens: Screens
): Remediation {
	const { isolation, theme, origin } = outcome;
	const found =
		isolation?.kind === 'found'
			? foundSteps( outcome, isolation, screens )
			: { steps: [], tradeOff: '', verify: [] };
	if ( theme.isGuilty ) {
		return {
			...found,
			steps: [ themeStep( screens, theme.name ), ...found.steps ],
		};
	}
	if ( isolation?.kind !== 'not-the-plugins' ) {
		return found;
	}
	return {
		...found,
		steps:
			origin && ! [ 'core', 'unknown' ].includes( origin.component.kind )
				? [
						{
							title: __(
								'Ask who put the file there',
								'who-said-401'
							),
							text: sprintf(
								/* translators: 1: a component, such as: the must-use plugin “x.php”. 2: file. 3: line number. */
								__(
									'Look at %1$s: the answer is made in %2$s, line %3$d. Must-use plugins and drop-ins are files that a developer or the host put there: ask them.',
									'who-said-401'
								),
								componentLabel( origin.component ),
								origin.file,
								origin.line
							),
						},
					]
				: [
						{
							title: __( 'Look at what remains', 'who-said-401' ),
							text: __(
								'What remains: must-use plugins, drop-ins, WordPress’s own rules and the web server. The diagnosis says which of them its other requests point to.',
								'who-said-401'
							),
						},
					],
	};
}
