import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { MeasuredServer } from '../../htaccess/measured';
import { shortModuleName } from '../../apache/kernel/loaded-modules';
import { measureHtaccess } from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

interface Props {
	server: Server;
	/** URL path of the folder in question. */
	directory: string;
	/** Arguments of <IfModule> in the site's files. */
	modules: string[];
	measured: MeasuredServer | null;
	isDisabled: boolean;
	onMeasured: ( measured: MeasuredServer ) => Promise< void >;
}

/** What the server was found to honour, in a sentence or two; of what it lacks, only what the files ask for. */
function sentenceOn(
	{ reachable, read, modules, missing }: MeasuredServer,
	asked: readonly string[]
): string {
	if ( ! reachable || read === null ) {
		return __(
			'Measured, without a clear answer: the scratch folder could not be asked.',
			'who-said-401'
		);
	}
	if ( ! read ) {
		return __(
			'Measured: this server does not read .htaccess here.',
			'who-said-401'
		);
	}
	const names = asked.map( shortModuleName );
	const lacking = missing.filter( ( name ) =>
		names.includes( shortModuleName( name ) )
	);
	const count = modules?.length ?? 0;
	return [
		sprintf(
			/* translators: %d: number of modules. */
			_n(
				'Measured: the server reads .htaccess, and %d of the modules looked for is there.',
				'Measured: the server reads .htaccess, and %d of the modules looked for are there.',
				count,
				'who-said-401'
			),
			count
		),
		lacking.length > 0
			? sprintf(
					/* translators: %s: names of modules. */
					__(
						'Of those the files ask for, it lacks %s.',
						'who-said-401'
					),
					lacking.join( ', ' )
				)
			: __( 'It has all of those the files ask for.', 'who-said-401' ),
	].join( ' ' );
}

/** Whether the server reads the file and which modules it has: assumed at first, measured when asked for. */
export function MeasureLine( {
	server,
	directory,
	modules,
	measured,
	isDisabled,
	onMeasured,
}: Props ) {
	const [ isBusy, setBusy ] = useState( false );
	const [ error, setError ] = useState( '' );

	async function measure() {
		setBusy( true );
		setError( '' );
		try {
			await onMeasured(
				await measureHtaccess( server, { directory, modules } )
			);
		} catch ( thrown ) {
			if ( ! ( thrown instanceof ServerError ) ) {
				throw thrown;
			}
			setError( thrown.message );
		} finally {
			setBusy( false );
		}
	}

	const assumed = __(
		'This assumes a typical server. Measuring puts a temporary folder beside the file for a moment and asks for it.',
		'who-said-401'
	);
	return (
		<div className="ws401-measure">
			<p role="status">
				{ error ||
					( measured ? sentenceOn( measured, modules ) : assumed ) }
			</p>
			<Button
				variant="secondary"
				isBusy={ isBusy }
				disabled={ isBusy || isDisabled }
				accessibleWhenDisabled
				onClick={ () => void measure() }
				__next40pxDefaultSize
			>
				{ measured
					? __( 'Measure again', 'who-said-401' )
					: __( 'Measure what the server supports', 'who-said-401' ) }
			</Button>
		</div>
	);
}
