import { __ } from '@wordpress/i18n';

import type { ComponentFacts, Exchange, Suspect } from '../evidence/types';

/** The components that a trace saw: the one that answered, and any other that answered as soon as it was out of the way. */
export function seenAt(
	{ receipt, sight }: Exchange,
	components: ComponentFacts | null
): Suspect[] {
	const { origin = null, fatal = null } = receipt ?? {};
	if ( origin && origin.component.kind !== 'core' ) {
		const { component, file, line, where } = origin;
		return [
			{ component, suspicion: 1, file, line, where },
			...( sight?.without ?? [] )
				.filter( ( { passes } ) => passes )
				.flatMap( ( { plugins, theme } ) => [
					...plugins.map( ( id ) => suspectOf( id, components, '' ) ),
					...( theme && components
						? [ themeOf( components.theme ) ]
						: [] ),
				] )
				.filter(
					( each ) =>
						each.component.id !== component.id &&
						// Of a child theme and its parent, one was seen.
						( each.component.kind !== 'theme' ||
							component.kind !== 'theme' )
				),
		];
	}
	const broken = fatal && brokenOf( fatal, components );
	return fatal && broken
		? [ { ...broken, file: fatal.file, line: fatal.line } ]
		: [];
}

/** Folders of what is no plugin, below the WordPress folder or wherever the site has them. */
const ELSEWHERE = /(?:^|\/)(mu-plugins|themes)\/([^/]+)/;

/** Whose code broke off: the plugin that PHP's error leads to, else the must-use plugin or the theme in whose file it happened. */
function brokenOf(
	{
		plugin,
		file,
	}: NonNullable< NonNullable< Exchange[ 'receipt' ] >[ 'fatal' ] >,
	components: ComponentFacts | null
): Suspect | null {
	if ( plugin ) {
		return suspectOf(
			plugin,
			components,
			__( 'a fatal error', 'who-said-401' )
		);
	}
	const [ , folder, id = '' ] = ELSEWHERE.exec( file ) ?? [];
	const { stylesheet, template, name } = components?.theme ?? {};
	const isTheme =
		folder === 'themes' && ( id === stylesheet || id === template );
	const mustUse =
		folder === 'mu-plugins' &&
		components?.mustUse.find( ( each ) => each.id === id );
	if ( ! isTheme && ! mustUse ) {
		return null;
	}
	return {
		component: mustUse
			? { kind: 'mu-plugin', id, name: mustUse.name }
			: {
					kind: 'theme',
					id,
					name: ( id === stylesheet ? name : null ) ?? id,
					...( id !== stylesheet && { parentOf: name } ),
				},
		suspicion: 1,
		file: '',
		line: 0,
		where: __( 'a fatal error', 'who-said-401' ),
	};
}

const themeOf = ( {
	stylesheet: id,
	name,
}: ComponentFacts[ 'theme' ] ): Suspect => ( {
	component: { kind: 'theme', id, name },
	suspicion: 1,
	file: '',
	line: 0,
	where: '',
} );

function suspectOf(
	id: string,
	components: ComponentFacts | null,
	where: string
): Suspect {
	const name =
		components?.plugins.find( ( plugin ) => plugin.id === id )?.name ?? id;
	return {
		component: { kind: 'plugin', id, name },
		suspicion: 1,
		file: '',
		line: 0,
		where,
	};
}
