export { GalleryOffer } from './GalleryOffer'
export { insertAudio, insertEmbed, insertGallery, insertInfographic, insertVideo, replaceByEmbed } from './insertMedia'
export { choosePictures, insertPictures, PicturesExtension, takeIn } from './PicturesExtension'
export { PictureIntakeExtension } from './pictureIntake'
