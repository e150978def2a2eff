import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** A line for each change that was tried, for those who do not wait for the end. */
const FILE = 'artifacts/mutation/tried.txt';

const TRIED = [ 'Killed', 'Timeout', 'Survived', 'RuntimeError' ];

/** Writes down what became of each change as soon as that is known (a plugin of Stryker's, of the kind “Reporter”). */
class AsItComes {
	onDryRunCompleted() {
		rmSync( FILE, { force: true } );
	}

	onMutantTested( { status, fileName, location, mutatorName, replacement } ) {
		if ( TRIED.includes( status ) ) {
			const { line, column } = location.start;
			const file = path.relative( process.cwd(), fileName );
			appendFileSync(
				FILE,
				`${ status } ${ file }:${ line }:${ column } ${ mutatorName } ${ JSON.stringify( replacement ) }\n`
			);
		}
	}
}

export const strykerPlugins = [
	declareClassPlugin( PluginKind.Reporter, 'as-it-comes', AsItComes ),
];
