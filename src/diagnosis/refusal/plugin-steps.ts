import { __, sprintf } from '@wordpress/i18n';
import type { Effect } from '../products';
import { changeCode, lookThere, placesIn, runsFirst } from './code-steps';
import { EFFECT_WORDS } from './effect-words';
import type {
	ComponentFacts,
	PluginFacts,
	SiteFacts,
	Step,
	Suspect,
} from '../evidence/types';
import { settingsAgainst, settingStep } from '../products/setting-steps';
import { askAuthor, deactivation, settingTitle } from './plugin-options';

/** How many suspects are named or linked; the rest is seen in the list. */
const NAMED = 3;

/** The first few suspects in words: `A, B, C and 2 more`. */
export function namesOf( suspects: readonly Suspect[] ): string {
	const names = suspects
		.slice( 0, NAMED )
		.map( ( { component } ) => component.name )
		.join( __( ',', 'who-said-401' ) + ' ' );
	return suspects.length <= NAMED
		? names
		: sprintf(
				/* translators: 1: names, separated by commas. 2: number of further names. */
				__( '%1$s and %2$d more', 'who-said-401' ),
				names,
				suspects.length - NAMED
			);
}

/** The suspect that a trace or an isolation has shown to have done it. */
export function provenOf( suspects: readonly Suspect[] ): Suspect | undefined {
	return suspects.find( isSeen );
}

const isSeen = ( { suspicion }: Suspect ): boolean => suspicion >= 1;

/** From this suspicion on a single suspect is named as the likely one. */
const LIKELY = 0.5;

/** Only an answer known to be a plugin's own brings it so far; callbacks alone never do. */
const CLEAR = 0.9;

/** The one who most likely did it: the only suspect, or the only one whose own answer this is known to be. */
export function likelyOf( suspects: readonly Suspect[] ): Suspect | undefined {
	const [ first, second ] = suspects;
	return first &&
		( second
			? first.suspicion >= CLEAR && second.suspicion < CLEAR
			: first.suspicion >= LIKELY )
		? first
		: undefined;
}

/** Whether the answer is known to be the own one of exactly one plugin. */
export function isOwnAnswer( suspects: readonly Suspect[] ): boolean {
	const likely = likelyOf( suspects );
	return likely?.component.kind === 'plugin' && likely.suspicion >= CLEAR;
}

function findCulprit(): Step {
	return {
		title: __( 'Find out which plugin it is', 'who-said-401' ),
		isFree: true as const,
		isSearch: true as const,
		text: __(
			'A search sends the request again without some of your plugins and shows which one does it. Only these test requests are affected.',
			'who-said-401'
		),
	};
}

/** In place of a search, which sends nothing that saves. */
export const leaveOutByHand = ( { adminUrl }: SiteFacts ): Step => ( {
	title: __( 'Leave out one plugin at a time', 'who-said-401' ),
	isFree: true as const,
	text: __(
		'Save the same item in the editor with one plugin deactivated at a time, on a copy of the site if you have one: a search cannot send what saves. PHP’s error log at that time may name the file.',
		'who-said-401'
	),
	link: {
		url: `${ adminUrl }plugins.php`,
		label: __( 'Plugins', 'who-said-401' ),
	},
} );

function openScreen( url: string, name: string, effect: Effect ): Step[] {
	const { look } = EFFECT_WORDS[ effect ];
	return look
		? [
				{
					title: settingTitle( name ),
					text: sprintf( look(), name ),
					link: {
						url,
						label: sprintf(
							/* translators: %s: name of a plugin. */
							__( 'Settings of %s', 'who-said-401' ),
							name
						),
					},
				},
			]
		: [];
}

/** A plugin with what the site says of its settings, where that is known. */
const factsOf = (
	{ component }: Suspect,
	components: ComponentFacts | null
): Pick< PluginFacts, 'id' | 'name' | 'settingsOff' > =>
	components?.plugins.find( ( { id } ) => id === component.id ) ?? component;

/** The screen that a plugin itself links; null where it links none. */
const screenOf = (
	{ component }: Suspect,
	components: ComponentFacts | null
): string | null =>
	components?.plugins.find( ( { id } ) => id === component.id )
		?.settingsUrl || null;

/** The very settings where they are known, else the screen the plugin itself links. */
function openSettings(
	site: SiteFacts,
	suspect: Suspect,
	components: ComponentFacts | null,
	effect: Effect
): Step[] {
	const { component } = suspect;
	const known =
		settingsAgainst( factsOf( suspect, components ), effect ) ?? [];
	if ( known.length > 0 ) {
		return known.map( ( setting ) =>
			settingStep( site, component, setting )
		);
	}
	const url = screenOf( suspect, components );
	return url ? openScreen( url, component.name, effect ) : [];
}

/** A name as it stands in a sentence. */
const quoted = ( name: string ): string =>
	/* translators: %s: name of a plugin. */
	sprintf( __( '“%s”', 'who-said-401' ), name );

/** Where nobody is named: "that plugin" is the one that the step before it finds, or the card names. */
function ofWhomever(
	effect: Effect,
	link: NonNullable< Step[ 'link' ] >,
	isAfterSearch: boolean
): Step {
	const { look, last } = EFFECT_WORDS[ effect ];
	return {
		title: look
			? __( 'Look for a setting of that plugin', 'who-said-401' )
			: __( 'Update or deactivate that plugin', 'who-said-401' ),
		text: last(),
		link,
		...( isAfterSearch && { isThen: true } ),
	};
}

/** What is left when the settings do not help, as hard as it has to be for what is known; `isAfterSearch`: nothing stands between it and a search. */
function lastResort(
	site: SiteFacts,
	named: readonly Suspect[],
	components: ComponentFacts | null,
	effect: Effect,
	isAfterSearch: boolean
): Step[] {
	const settings = named.map( ( suspect ) =>
		settingsAgainst( factsOf( suspect, components ), effect )
	);
	const link = {
		url: `${ site.adminUrl }plugins.php`,
		label: __( 'Plugins', 'who-said-401' ),
	};
	if ( named.length > 0 && settings.every( ( known ) => known?.length ) ) {
		return [];
	}
	const [ first ] = named;
	if ( named.length > 1 && named.every( isSeen ) ) {
		return [
			{
				title: __(
					'Look for a setting of these plugins',
					'who-said-401'
				),
				text: sprintf(
					/* translators: %s: names of plugins. */
					__(
						'All of these have to let the request through: %s. Look for such a setting in each. If there is none, deactivate the plugin or ask its author.',
						'who-said-401'
					),
					namesOf( named )
				),
				link,
			},
		];
	}
	const { look } = EFFECT_WORDS[ effect ];
	if (
		first &&
		named.length === 1 &&
		isSeen( first ) &&
		settings[ 0 ]?.length !== 0 &&
		look
	) {
		const { component } = first;
		return [
			...( screenOf( first, components )
				? []
				: [
						{
							title: settingTitle( component.name ),
							text: sprintf( look(), component.name ),
						},
					] ),
			{ ...deactivation( quoted( component.name ) ), link },
			...askAuthor( component ),
		];
	}
	return [
		first && named.length === 1 && settings[ 0 ]?.length === 0
			? {
					title: __( 'Deactivate it', 'who-said-401' ),
					text: sprintf(
						/* translators: %s: name of a plugin. */
						__(
							'“%s” has no setting for this: it does it whenever it is active. Deactivate it, or ask its author for an exception.',
							'who-said-401'
						),
						first.component.name
					),
					link,
				}
			: ofWhomever( effect, link, isAfterSearch ),
	];
}

/**
 * Steps against an answer that a plugin, theme or must-use plugin gives, in order of least cost.
 *
 * @param site       The site.
 * @param components What runs on it.
 * @param suspects   Who may have done it, most suspicious first.
 * @param effect     What is to end.
 * @param search     What finds it where nobody was seen; the page's search, unless that cannot repeat the request.
 */
export function pluginSteps(
	site: SiteFacts,
	components: ComponentFacts | null,
	suspects: readonly Suspect[],
	effect: Effect = 'rest-closed',
	search: Step = findCulprit()
): Step[] {
	const proven = provenOf( suspects );
	const likely = likelyOf( suspects );
	const seen = suspects.filter( isSeen );
	// Nobody is sent into the settings of one who may have had no part in it.
	const unseen = likely ? [ likely ] : [];
	const named = seen.length > 0 ? seen : unseen;
	const [ plugins, others ] = [ true, false ].map( ( isPlugin ) =>
		named.filter(
			( { component } ) => ( component.kind === 'plugin' ) === isPlugin
		)
	) as [ Suspect[], Suspect[] ];
	const settings = plugins.flatMap( ( suspect ) =>
		openSettings( site, suspect, components, effect )
	);
	// What runs before every plugin is left out of no request.
	const isSearched = ! proven && ! ( likely && runsFirst( likely ) );
	return [
		...( proven ? [] : placesIn( suspects, likely ).flatMap( lookThere ) ),
		...( isSearched ? [ search ] : [] ),
		...settings,
		...others.filter( isSeen ).map( changeCode ),
		...( plugins.length > 0 || others.length === 0
			? lastResort(
					site,
					plugins,
					components,
					effect,
					isSearched && settings.length === 0
				)
			: [] ),
	];
}

/** For developers: where the one suspect is hooked in. Several are shown as a list of their own, beside the detail. */
export function placeOf( suspects: readonly Suspect[] ): string {
	const [ one, ...others ] = suspects;
	return one && one.file !== '' && others.length === 0
		? `${ one.file }:${ one.line }` + ( one.where && ` (${ one.where })` )
		: '';
}
