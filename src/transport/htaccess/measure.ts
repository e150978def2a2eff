import {
	firstQuestions,
	furtherQuestions,
	judgeAnswers,
	type MeasuredServer,
	type ScratchQuestion,
} from '../../htaccess/measured';
import type { Server } from '../server';
import { HtaccessMeasureSchema, type HtaccessMeasure } from './schemas';

/** What to measure, and where. */
export interface MeasureRequest {
	/** URL path of the folder whose .htaccess is in question, with slashes at both ends. */
	directory: string;
	/** Text that is proposed for it, as base64 of its bytes. */
	candidate?: string;
	/** Arguments of <IfModule> in the site's own files. */
	modules?: readonly string[];
}

/** What the server honours, and where that was measured. */
export interface HtaccessMeasurement extends MeasuredServer {
	/** URL path of the folder that was measured in. */
	directory: string;
	/** False: it was the uploads folder, to which other rules may apply. */
	beside: boolean;
	/** Every answer, for whoever wants to see what this rests on. */
	answers: HtaccessMeasure[ 'answers' ];
}

function ask(
	server: Server,
	directory: string,
	questions: readonly ScratchQuestion[],
	signal?: AbortSignal
): Promise< HtaccessMeasure > {
	return server.call(
		'ws401_htaccess_measure',
		HtaccessMeasureSchema,
		{
			directory,
			questions: JSON.stringify(
				questions.map( ( { id, text } ) => ( {
					id,
					text: btoa( text ),
				} ) )
			),
		},
		signal
	);
}

/**
 * Finds out what the server honours in a scratch folder, which is gone again when this returns. Throws a `ServerError` with one
 * sentence when the site allows no such folder.
 */
export async function measureHtaccess(
	server: Server,
	{ directory, candidate, modules = [] }: MeasureRequest,
	signal?: AbortSignal
): Promise< HtaccessMeasurement > {
	const wish = {
		modules,
		...( candidate === undefined ? {} : { candidate: atob( candidate ) } ),
	};
	const first = await ask(
		server,
		directory,
		firstQuestions( wish ),
		signal
	);
	const open = furtherQuestions( first.answers, wish );
	const further =
		open.length > 0 ? await ask( server, directory, open, signal ) : null;
	const answers = [ ...first.answers, ...( further?.answers ?? [] ) ];
	return {
		...judgeAnswers( answers, first.sapi, wish ),
		directory: first.directory,
		beside: first.beside,
		answers,
	};
}
