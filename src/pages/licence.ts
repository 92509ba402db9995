/** CC BY 4.0, under which the texts of this site are. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';
