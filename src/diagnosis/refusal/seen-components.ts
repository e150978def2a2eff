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
				.flatMap( ( { plugins } ) => plugins )
				.filter( ( id ) => id !== component.id )
				.map( ( id ) => suspectOf( id, components, 'hook' ) ),
		];
	}
	return fatal?.plugin
		? [
				{
					...suspectOf( fatal.plugin, components, 'fatal error' ),
					file: fatal.file,
					line: fatal.line,
				},
			]
		: [];
}

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
