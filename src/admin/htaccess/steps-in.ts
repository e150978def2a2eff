import type { Simulation } from '../../apache';
import type { LineNote } from './code-line';
import { effectWords } from '../../htaccess/effect-words';

/** What each line did to a request, by folder and line, numbered in the order in which it happened. */
export function stepsIn(
	simulation: Simulation | null
): Map< string, Map< number, LineNote[] > > {
	const steps = new Map< string, Map< number, LineNote[] > >();
	simulation?.trace.forEach( ( { directory, line, effect }, index ) => {
		const ofFile = steps.get( directory ) ?? new Map();
		steps.set( directory, ofFile );
		ofFile.set( line, [
			...( ofFile.get( line ) ?? [] ),
			{
				kind: 'step',
				text: effectWords( effect ),
				order: index + 1,
				isIdle: effect.kind === 'fails',
			},
		] );
	} );
	return steps;
}
